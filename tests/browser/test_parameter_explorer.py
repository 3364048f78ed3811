"""The parameter counter, driven by mouse, touch and keyboard, shows the shapes and counts that Python computes."""

import re

import numpy as np
import pytest

from course_utils import language, widgets
from course_utils.widgets import parameters as module

from ..unit.test_parameter_explorer import INPUT, LAYERS, VGG, random_network
from .looking import faults, looks_right, theme

pytestmark = pytest.mark.browser
playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed: pip install playwright")
expect = playwright.expect
expect.set_options(timeout=60_000)

SOURCE = """
from course_utils import language, widgets
language.choose({language!r})
explorer = widgets.parameter_explorer({arguments})
explorer
"""
STATE = ("[explorer.input_shape, explorer.layers, explorer.shapes, explorer.parameters, explorer.total, explorer.blocked, "
         "explorer.guess]")
QUESTION = "[explorer.layer, explorer.asked]"
CONVOLUTIONS = [["Conv2D", 4, 3, "same", 1], ["MaxPooling2D", 2], ["Conv2D", 8, 3, "valid", 1]]
ROWS = """nodes => nodes.map(node => {
    const text = name => node.querySelector(name)?.textContent.replaceAll("\\u00a0", " ") ?? "";
    const button = node.querySelector(".ask-here");
    return { kind: node.className.split(" ").slice(2).join(" "), shape: text(".shape"),
             count: text(".count span:nth-child(2)") + text(".count b") + (button?.hidden === false ? "(?)" : ""),
             share: text(".part > span:last-child"), bar: node.querySelector(".filled").getBoundingClientRect().width };
})"""


class Driver:
    """A parameter counter on a page: what a reader does, and what a reader sees."""

    def __init__(self, page, root):
        self.page, self.root = page, root
        root.wait_for()
        self.result, self.why, self.input = root.locator(".result"), root.locator(".why"), root.locator("input.guess")
        self.question, self.free = root.locator("form label span"), root.locator("input.free")

    def frame(self):
        self.page.evaluate("() => new Promise(requestAnimationFrame)")

    def rows(self):
        """The input, the layers, the total: {kind, shape, count, share, bar} each."""
        self.frame()
        return self.root.locator(".entry").evaluate_all(ROWS)

    def counts(self):
        """What stands in the layers' count cells and in that of the total: "156", "?", or "(?)" with the button."""
        return [row["count"].split(" = ")[-1] for row in self.rows()[1:]]

    def field(self, layer, name):
        """A layer's control; layer 0 is the input."""
        label = re.compile(f"^Ảnh vào: {name}$" if layer == 0 else rf"^Tầng {layer}, \w+: {name}$")
        return self.root.get_by_label(label)

    def set(self, layer, name, value):
        field = self.field(layer, name)
        field.select_option(value) if name == "padding" else field.fill(str(value))
        self.frame()

    def set_layer(self, layer, values):
        for name, value in zip(module.NUMBERS[values[0]], values[1:]):
            self.set(layer, name, value)

    def guess(self, value):
        self.input.fill(str(value))
        self.input.press("Enter")
        expect(self.input).to_be_hidden()

    def stop_asking(self):
        self.guess(0)
        self.free.check()

    def press(self, name):
        self.root.get_by_role("button", name=name, exact=True).click()
        self.frame()


def _shown(number):
    return f"{number:,}".replace(",", "\u202f") if number >= 10_000 else str(number)


def _sized(shape):
    return " × ".join(map(_shown, shape))


def table(input_shape, layers):
    """What a table with everything shown says: (shape, computation) of the layers, from module.counts_of."""
    befores, lines = [input_shape], []
    for layer, shape, count in zip(layers, *module.counts_of(input_shape, layers)):
        words = {"Conv2D": lambda n, f, *_: f"{n} × ({f} · {f} · {befores[-1][2]} + 1) = ",
                 "Dense": lambda units: f"{_shown(befores[-1][0])} × {units} + {units} = "}.get(layer[0], lambda *_: "")
        lines.append((_sized(shape), words(*layer[1:]) + _shown(count)))
        befores.append(shape)
    return lines


@pytest.fixture
def show(notebook):
    """A function that shows the explorer in the notebook and returns its Driver."""
    def start(arguments="", language="vi"):
        notebook.page.set_viewport_size({"width": 1280, "height": 900})
        source = SOURCE.format(arguments=arguments, language=language)
        return Driver(notebook.page, notebook.show(source).locator(".course-explorer"))

    return start


@pytest.fixture
def agrees(notebook):
    """A function: all counts are shown, on the page and in the kernel, and are what Python computes of this network."""
    def check(explorer, input_shape, layers, layer=None, asked=None, guess=None):
        shapes, counts = module.counts_of(input_shape, layers)
        state = [input_shape, layers, shapes, counts, sum(counts), 0, guess]
        assert notebook.waits_for(STATE, state) == state
        if asked is not None:
            assert notebook.waits_for(QUESTION, [layer, asked]) == [layer, asked]
        expect(explorer.input).to_be_hidden()
        first, *rows, last = explorer.rows()
        assert (first["shape"], last["count"]) == (_sized(input_shape), _shown(sum(counts)))
        assert [(row["shape"], row["count"]) for row in rows] == table(input_shape, layers)
        assert [row["share"] for row in rows] == [module._share(count, sum(counts)).replace("\u00a0", " ") if count else ""
                                                  for count in counts]
        for number, (name, *values) in enumerate(layers, start=1):
            for field, value in zip(module.NUMBERS[name], values):
                expect(explorer.field(number, field)).to_have_value(str(value))

    return check


@pytest.fixture
def asks(notebook):
    """A function: of this network just these counts are hidden, and the question is about `asked` (0: the total)."""
    def check(explorer, input_shape, layers, hidden, asked, words, layer=0):
        shapes, counts = module.counts_of(input_shape, layers)
        shown = [None if number in hidden else count for number, count in enumerate(counts, start=1)]
        state = [input_shape, layers, shapes, shown, None, 0, None]
        assert notebook.waits_for(STATE, state) == state
        assert notebook.waits_for(QUESTION, [layer, asked]) == [layer, asked]
        marks = [*("?" if count is None else _shown(count) for count in shown), "?"]
        marks[asked - 1] = "(?)"
        assert explorer.counts() == marks
        assert [row["kind"] for row in explorer.rows()[1:]] == ["asked" if mark == "(?)" else "" for mark in marks]
        expect(explorer.question).to_have_text(words)
        expect(explorer.input).to_be_visible()
        expect(explorer.result).to_be_empty()

    return check


def changed(layers, **changes):
    """changed(LAYERS, layer_1=[…]): the layers with others in their places."""
    return [changes.get(f"layer_{number}", layer) for number, layer in enumerate(layers, start=1)]


# --- guess first


def test_it_hides_every_count_until_the_first_guess(show, asks, agrees):
    explorer = show()
    asks(explorer, INPUT, LAYERS, {1, 3, 6, 7, 8}, 1, "Với các số này, tầng 1 (Conv2D) có bao nhiêu tham số?")
    given = re.findall(r"\d+", explorer.root.inner_text().replace("\u202f", ""))
    assert not {"156", "2416", "48120", "10164", "850", "61706"} & set(given)
    assert [row["share"] + str(row["bar"]) for row in explorer.rows()] == ["0"] * 10
    expect(explorer.free).to_be_hidden()
    explorer.press("Xem")
    expect(explorer.result).to_have_text("Hãy nhập một số trước đã.")
    explorer.guess(150)
    agrees(explorer, INPUT, LAYERS, 0, 1, 150)
    expect(explorer.result).to_have_text(
        "Tầng 1 (Conv2D) có 156 trong 61\u202f706 tham số của cả mạng. Bạn đoán 150, lệch 6.")
    expect(explorer.why).to_have_text(
        "Vì sao? 150 còn thiếu hệ số điều chỉnh, mỗi bộ lọc có một: 6 × (5 · 5 · 1 + 1) = 156.")
    expect(explorer.root.locator("svg.line")).to_have_attribute("aria-label", "bạn đoán 150; kết quả 156")
    assert [row["kind"] for row in explorer.rows()] == ["", "chosen", *[""] * 8]
    expect(explorer.free).to_be_visible()


@pytest.mark.parametrize("layer, name, value, hidden, asked, words", [
    (1, "filters", 8, {1, 3}, 1, "Với các số này, tầng 1 (Conv2D) có bao nhiêu tham số?"),
    (1, "kernel_size", 3, {1}, 1, "Với các số này, tầng 1 (Conv2D) có bao nhiêu tham số?"),
    (3, "filters", 20, {3, 6}, 3, "Với các số này, tầng 3 (Conv2D) có bao nhiêu tham số?"),
    (7, "units", 100, {7, 8}, 7, "Với các số này, tầng 7 (Dense) có bao nhiêu tham số?"),
    (8, "units", 11, {8}, 8, "Với các số này, tầng 8 (Dense) có bao nhiêu tham số?"),
    (1, "padding", "valid", {6}, 6, "Tầng 1 vẫn có 156 tham số. Còn tầng 6 (Dense), giờ có bao nhiêu tham số?"),
    (3, "strides", 2, {6}, 6, "Tầng 3 vẫn có 2416 tham số. Còn tầng 6 (Dense), giờ có bao nhiêu tham số?"),
    (4, "pool_size", 3, {6}, 6, "Tầng 4 vẫn có 0 tham số. Còn tầng 6 (Dense), giờ có bao nhiêu tham số?"),
    (0, "cạnh", 32, {6}, 6, "Ảnh vào đã đổi. Tầng 6 (Dense) giờ có bao nhiêu tham số?"),
    (0, "kênh", 3, {1}, 1, "Ảnh vào đã đổi. Tầng 1 (Conv2D) giờ có bao nhiêu tham số?")])
def test_a_change_hides_what_it_touches_and_asks_one_question(show, asks, agrees, layer, name, value, hidden, asked, words):
    explorer = show()
    explorer.guess(156)
    expect(explorer.result).to_contain_text("Bạn đoán đúng.")
    explorer.set(layer, name, value)
    layers, input_shape = [list(each) for each in LAYERS], list(INPUT)
    if layer:
        layers[layer - 1][1 + module.NUMBERS[layers[layer - 1][0]].index(name)] = value
    else:
        input_shape = [value, value, 1] if name == "cạnh" else [28, 28, value]
    asks(explorer, input_shape, layers, hidden, asked, words, layer)
    explorer.guess(77)
    agrees(explorer, input_shape, layers, layer, asked, 77)
    count = module.counts_of(input_shape, layers)[1][asked - 1]
    expect(explorer.result).to_have_text(re.compile(rf"^Tầng {asked} \(\w+\) có {_shown(count)} trong .* Bạn đoán 77, lệch "))


def test_where_no_count_changes_the_total_is_asked(show, asks, agrees):
    explorer = show(f"(20, 20, 1), {CONVOLUTIONS}")
    explorer.guess(40)
    explorer.set(3, "padding", "same")
    layers = changed(CONVOLUTIONS, layer_3=["Conv2D", 8, 3, "same", 1])
    asks(explorer, [20, 20, 1], layers, set(), 0, "Với các số này, cả mạng có bao nhiêu tham số?", 3)
    explorer.guess(400)
    agrees(explorer, [20, 20, 1], layers, 3, 0, 400)
    expect(explorer.result).to_have_text("Cả mạng: 336 tham số. Bạn đoán 400, lệch 64.")
    expect(explorer.why).to_contain_text("đổi thứ khác thì tổng vẫn thế")
    assert [row["kind"] for row in explorer.rows()] == ["", "", "", "", "chosen"]


def test_several_changes_before_an_answer_make_one_question(show, asks, agrees):
    explorer = show()
    explorer.guess(156)
    explorer.set(1, "filters", 8)
    explorer.set(7, "units", 100)
    layers = changed(LAYERS, layer_1=["Conv2D", 8, 5, "same", 1], layer_7=["Dense", 100])
    asks(explorer, INPUT, layers, {1, 3, 7, 8}, 7, "Với các số này, tầng 7 (Dense) có bao nhiêu tham số?", 7)
    explorer.set(7, "units", 84)                                     # one change taken back: the other one is asked about
    layers = changed(LAYERS, layer_1=["Conv2D", 8, 5, "same", 1])
    asks(explorer, INPUT, layers, {1, 3}, 1, "Với các số này, tầng 1 (Conv2D) có bao nhiêu tham số?", 1)
    explorer.set(4, "pool_size", 1)
    layers = changed(layers, layer_4=["MaxPooling2D", 1])
    asks(explorer, INPUT, layers, {1, 3, 6}, 6, "Tầng 4 vẫn có 0 tham số. Còn tầng 6 (Dense), giờ có bao nhiêu tham số?", 4)
    explorer.guess(1600 * 120 + 120)
    agrees(explorer, INPUT, layers, 4, 6, 192_120)


def test_the_layer_changed_last_may_stand_behind_all_that_it_is_asked_about(show, asks):
    explorer = show(f"(20, 20, 1), {CONVOLUTIONS[:2]}")
    explorer.guess(40)
    explorer.set(1, "filters", 5)
    explorer.set(2, "pool_size", 3)
    layers = [["Conv2D", 5, 3, "same", 1], ["MaxPooling2D", 3]]
    asks(explorer, [20, 20, 1], layers, {1}, 1, "Tầng 2 vẫn có 0 tham số. Còn tầng 1 (Conv2D), giờ có bao nhiêu tham số?", 2)


def test_a_change_of_the_input_asks_in_its_own_words_after_others_too(show, asks):
    explorer = show()
    explorer.guess(156)
    explorer.set(6, "units", 100)
    explorer.guess(40_100)
    explorer.set(0, "cạnh", 32)
    layers = changed(LAYERS, layer_6=["Dense", 100])
    asks(explorer, [32, 32, 1], layers, {6}, 6, "Ảnh vào đã đổi. Tầng 6 (Dense) giờ có bao nhiêu tham số?", 0)


def test_back_to_the_beginning_before_any_answer_asks_the_first_question(show, asks):
    explorer = show()
    explorer.set(7, "units", 100)
    expect(explorer.question).to_contain_text("tầng 7 (Dense)")
    explorer.press("Về ban đầu")
    asks(explorer, INPUT, LAYERS, {1, 3, 6, 7, 8}, 1, "Với các số này, tầng 1 (Conv2D) có bao nhiêu tham số?", 0)


def test_what_was_shown_stays_known_with_its_own_question(show, agrees):
    explorer = show()
    explorer.guess(156)
    explorer.set(1, "filters", 8)
    explorer.guess(156)                                              # the count before the change
    expect(explorer.why).to_contain_text("156 là số tham số trước khi bạn đổi; giờ thì khác: 8 × (5 · 5 · 1 + 1) = 208.")
    explorer.set(1, "filters", 6)
    agrees(explorer, INPUT, LAYERS, 1, 1, 156)
    expect(explorer.result).to_contain_text("Bạn đoán đúng.")
    explorer.set(8, "units", 11)
    explorer.guess(935)
    expect(explorer.result).to_contain_text("Bạn đoán đúng.")
    explorer.set(8, "units", 10)
    explorer.set(1, "filters", 8)                                    # two ways lead here; layer 1 was asked about, as then
    agrees(explorer, INPUT, changed(LAYERS, layer_1=["Conv2D", 8, 5, "same", 1]), 1, 1, 156)
    expect(explorer.why).to_contain_text("156 là số tham số trước khi bạn đổi")


def test_without_guessing_all_follows_at_once(show, agrees, asks):
    explorer = show()
    explorer.stop_asking()
    explorer.set(1, "filters", 12)
    layers = changed(LAYERS, layer_1=["Conv2D", 12, 5, "same", 1])
    agrees(explorer, INPUT, layers, 1, 1)
    expect(explorer.root.locator("svg.line")).to_be_hidden()         # no guess, no gap
    expect(explorer.result).to_have_text("Tầng 1 (Conv2D) có 312 trong 64\u202f262 tham số của cả mạng.")
    explorer.free.uncheck()
    agrees(explorer, INPUT, layers, 1, 1)                            # seen once, seen for good
    explorer.set(1, "filters", 13)
    layers = changed(LAYERS, layer_1=["Conv2D", 13, 5, "same", 1])
    asks(explorer, INPUT, layers, {1, 3}, 1, "Với các số này, tầng 1 (Conv2D) có bao nhiêu tham số?", 1)
    explorer.press("Về ban đầu")
    agrees(explorer, INPUT, LAYERS, 1, 1, 0)


@pytest.mark.parametrize("typed", ["48,120", "48.120", "48 120", "48\u202f120", "48120"])
def test_a_count_may_be_typed_with_its_thousands_apart(show, typed):
    explorer = show("(5, 5, 16), [('Flatten',), ('Dense', 120)]")
    explorer.guess(typed)
    expect(explorer.result).to_contain_text("Bạn đoán đúng.")


CONV = "(14, 12, 6), [('Conv2D', 16, 5)]"                            # 16 × (5 · 5 · 6 + 1) = 2416
DENSE = "(10, 8, 3), [('MaxPooling2D', 2), ('Flatten',), ('Dense', 50)]"        # 5 × 4 × 3 = 60; 60 × 50 + 50 = 3050


@pytest.mark.parametrize("arguments, guess, words", [
    (CONV, 2416, "Một bộ lọc có 5 · 5 · 6 trọng số"), (CONV, 7, "Một bộ lọc có 5 · 5 · 6 trọng số"),
    (CONV, 2400, "còn thiếu hệ số điều chỉnh, mỗi bộ lọc có một"), (CONV, 2401, "chỉ có một hệ số điều chỉnh cho cả tầng"),
    (CONV, 16 * 26, "coi bộ lọc chỉ có một kênh; bộ lọc sâu bằng khối vào, tức 6 kênh"), (CONV, 16 * 25, "chỉ có một kênh"),
    (CONV, 16 * 6 * 26, "có hệ số điều chỉnh ở từng kênh; mỗi bộ lọc chỉ có một, chung cho 6 kênh"),
    (CONV, 16 * 31, "mới tính một cạnh của bộ lọc; mỗi kênh có 5 · 5 trọng số"), (CONV, 16 * 30, "mới tính một cạnh"),
    (CONV, 151, "mới là của một bộ lọc; tầng này có 16"), (CONV, 150, "mới là của một bộ lọc"),
    (CONV, 16 * 36 * 6, "cộng 1 vào cạnh bộ lọc; số 1 ấy là hệ số điều chỉnh"), (CONV, 16 * 217, "cộng 1 vào cạnh bộ lọc"),
    (CONV, 16 * (14 * 12 * 6 + 1), "tính theo số ô của khối"), (CONV, 14 * 12 * 6, "tính theo số ô của khối"),
    (CONV, 10 * 8 * 16, "tính theo số ô của khối"), (CONV, 10 * 8 * 16 * 151, "tính theo số ô của khối"),
    (DENSE, 3050, "Một nơ-ron có 60 trọng số"), (DENSE, 8, "Một nơ-ron có 60 trọng số"),
    (DENSE, 3000, "còn thiếu hệ số điều chỉnh, mỗi nơ-ron có một"), (DENSE, 3001, "chỉ có một hệ số điều chỉnh cho cả tầng"),
    (DENSE, 3060, "cộng hệ số điều chỉnh theo các số đi vào"), (DENSE, 110, "chỉ cộng các số lại"),
    (DENSE, 3 * 50 + 50, "quên bước trải phẳng: Flatten biến cả khối 5 × 4 × 3 thành vectơ 60 số"),
    (DENSE, 3 * 50, "quên bước trải phẳng"), (DENSE, 20 * 50, "quên bước trải phẳng"),
    (DENSE, 240 * 50 + 50, "tính từ số điểm ảnh của ảnh vào; tầng này chỉ nhận 60 số"), (DENSE, 240 * 50, "tính từ số điểm ảnh")])
def test_it_says_why(show, arguments, guess, words):
    explorer = show(arguments)
    explorer.guess(guess)
    why = explorer.why.inner_text().replace("\u00a0", " ")
    assert words in why and why.startswith("Vì sao? ")
    assert why.endswith({CONV: ": 16 × (5 · 5 · 6 + 1) = 2416.", DENSE: ": 60 × 50 + 50 = 3050."}[arguments])


def test_a_guess_that_two_mistakes_give_gets_the_computation_alone(show):
    explorer = show("(5, 5, 1), [('Conv2D', 3, 5)]")                # 3 × 25: no biases, or the cells of the volume times filters
    explorer.guess(75)
    expect(explorer.why).to_have_text(
        "Vì sao? Một bộ lọc có 5 · 5 · 1 trọng số và một hệ số điều chỉnh; nhân với số bộ lọc: 3 × (5 · 5 · 1 + 1) = 78.")


# --- numbers


def test_the_arithmetic_of_the_page_is_that_of_python(page_without_kernel):
    page = page_without_kernel({"parameters": widgets.parameter_explorer()})
    random = np.random.default_rng(11)
    networks = [random_network(random) for _ in range(300)]
    found = page.evaluate("""async networks => {
        const { network } = await import("./counting.js");
        return networks.map(([input, layers]) => {
            const { shapes, counts, fault } = network(input, layers);
            return [shapes, counts, fault?.layer ?? 0];
        });
    }""", networks)
    for (input_shape, layers), (shapes, counts, blocked) in zip(networks, found):
        assert (shapes, counts) == module.counts_of(input_shape, layers), (input_shape, layers)
        assert blocked == (0 if len(shapes) == len(layers) else len(shapes) + 1)


@pytest.mark.parametrize("side, channels, layers", [
    (28, 1, changed(LAYERS, layer_1=["Conv2D", 512, 15, "valid", 1], layer_6=["Dense", 4096])),
    (97, 3, changed(LAYERS, layer_1=["Conv2D", 7, 4, "same", 3], layer_2=["MaxPooling2D", 3],
                    layer_3=["Conv2D", 1, 2, "valid", 2], layer_4=["MaxPooling2D", 1])),
    (5, 512, changed(LAYERS, layer_3=["Conv2D", 16, 2, "same", 8], layer_4=["MaxPooling2D", 1], layer_8=["Dense", 1]))])
def test_typed_numbers_agree_with_python(show, agrees, side, channels, layers):
    explorer = show()
    explorer.stop_asking()
    explorer.set(0, "cạnh", side)
    explorer.set(0, "kênh", channels)
    for number, layer in enumerate(layers, start=1):
        explorer.set_layer(number, layer)
    agrees(explorer, [side, side, channels], layers)


def test_bars_are_to_scale_and_keep_still_while_a_question_is_open(show):
    explorer = show()
    explorer.guess(156)
    bars = [row["bar"] for row in explorer.rows()[1:-1]]
    full = explorer.root.locator(".entry .bar").nth(6).bounding_box()["width"]
    counts = module.counts_of(INPUT, LAYERS)[1]
    for bar, count in zip(bars, counts):
        expected = max(2, full * count / 61_706) if count else 0
        assert bar == pytest.approx(expected, abs=0.05)
    explorer.set(1, "filters", 60)                                   # the total grows, which the other bars must not tell
    expected = [0 if number in (1, 3) else bar for number, bar in enumerate(bars, start=1)]
    assert [row["bar"] for row in explorer.rows()[1:-1]] == pytest.approx(expected, abs=0.05)
    assert {row["share"] for row in explorer.rows()} == {""}


# --- keyboard, touch, what cannot be typed


def test_by_keyboard_alone(show, agrees, asks):
    explorer = show()
    keys = explorer.page.keyboard
    explorer.field(1, "filters").focus()
    keys.press("Enter")                                              # leads to the question
    expect(explorer.input).to_be_focused()
    keys.type("156")
    keys.press("Enter")
    agrees(explorer, INPUT, LAYERS, 0, 1, 156)
    keys.press("Tab")                                                # on from the table: its first number
    expect(explorer.field(0, "cạnh")).to_be_focused()
    for name in ("kênh", "filters", "kernel_size"):
        keys.press("Tab")
        expect(explorer.field(0 if name == "kênh" else 1, name)).to_be_focused()
    keys.press("ArrowDown")
    layers = changed(LAYERS, layer_1=["Conv2D", 6, 4, "same", 1])
    asks(explorer, INPUT, layers, {1}, 1, "Với các số này, tầng 1 (Conv2D) có bao nhiêu tham số?", 1)
    assert explorer.field(1, "kernel_size").evaluate("node => getComputedStyle(node).outlineStyle") == "solid"
    keys.press("Tab")
    expect(explorer.field(1, "padding")).to_be_focused()
    assert explorer.field(1, "padding").evaluate("node => getComputedStyle(node).outlineStyle") == "solid"
    keys.press("v")                                                  # the choice that begins so
    keys.press("Tab")
    layers = changed(LAYERS, layer_1=["Conv2D", 6, 4, "valid", 1])
    asks(explorer, INPUT, layers, {1, 6}, 1, "Với các số này, tầng 1 (Conv2D) có bao nhiêu tham số?", 1)
    keys.press("Tab")                                                # strides, then the button in the row
    expect(explorer.root.get_by_role("button", name="Đoán số tham số, tầng 1", exact=True)).to_be_focused()
    keys.press("Enter")
    expect(explorer.input).to_be_focused()
    keys.type("102")
    keys.press("Enter")
    agrees(explorer, INPUT, layers, 1, 1, 102)
    for key in "xbd":                                                # in JupyterLab: cut the cell, add one, …
        explorer.field(1, "strides").press(key)
    explorer.field(1, "padding").press("b")
    assert explorer.page.locator(".jp-Notebook .jp-Cell").count() == 1


def test_the_table_follows_within_a_frame(show):
    explorer = show()
    explorer.stop_asking()
    texts = explorer.field(3, "filters").evaluate("""async node => {
        node.value = 32;
        node.dispatchEvent(new Event("input"));
        await new Promise(requestAnimationFrame);
        return [...node.closest(".entries").querySelectorAll(".entry")].map(row => row.querySelector(".count b")?.textContent);
    }""")
    layers = changed(LAYERS, layer_3=["Conv2D", 32, 5, "valid", 1])
    counts = module.counts_of(INPUT, layers)[1]
    assert texts == [None, *map(_shown, [*counts, sum(counts)])]


@pytest.mark.parametrize("typed, expected", [("", 120), ("0", 120), ("-1", 120), ("2.5", 2), ("e", 120), ("9999", 999)])
def test_what_cannot_be_a_number_of_units_changes_nothing(show, agrees, typed, expected):
    explorer = show()
    explorer.stop_asking()
    field = explorer.field(6, "units")
    field.click()
    explorer.page.keyboard.press("Backspace")
    explorer.page.keyboard.type(typed)
    assert field.evaluate("node => node.matches(':invalid')")
    explorer.page.keyboard.press("Tab")
    expect(field).to_have_value(str(expected))
    agrees(explorer, INPUT, changed(LAYERS, layer_6=["Dense", expected]), guess=0 if expected == 120 else None)


# --- where a window does not fit


@pytest.mark.parametrize("layer, name, value, blocked, f, side", [
    (2, "pool_size", 8, 3, 5, 3), (1, "strides", 6, 3, 5, 2), (0, "cạnh", 1, 2, 2, 1)])
def test_a_layer_that_does_not_fit_is_red_and_says_why(show, notebook, screenshots, layer, name, value, blocked, f, side):
    explorer = show()
    explorer.guess(156)
    explorer.set(layer, name, value)
    missing = f - side
    expect(explorer.result).to_have_text(
        f"✕ Tầng {blocked}: cửa sổ cần {f} ô mà khối trước nó chỉ có cạnh {side}, thiếu {missing} ô. Phía sau bị chặn hết.")
    expect(explorer.root.locator(".guessing.red")).to_be_visible()
    expect(explorer.input).to_be_hidden()                            # there is nothing to guess
    rows = explorer.rows()
    assert [row["kind"] for row in rows] == [*[""] * blocked, "impossible", *["behind"] * (8 - blocked), ""]
    assert [row["shape"] for row in rows[blocked:-1]] == [f"✕ thiếu {missing} ô", *["bị chặn"] * (8 - blocked)]
    assert [row["count"] for row in rows[blocked:]] == ["–"] * (10 - blocked)
    layers, input_shape = [list(each) for each in LAYERS], [value, value, 1] if layer == 0 else INPUT
    if layer:
        layers[layer - 1][1 + module.NUMBERS[layers[layer - 1][0]].index(name)] = value
    shapes, counts = module.counts_of(input_shape, layers)
    assert len(shapes) == blocked - 1
    state = [input_shape, layers, shapes, counts + [None] * (9 - blocked), None, blocked, None]
    assert notebook.waits_for(STATE, state) == state
    assert notebook.waits_for(QUESTION, [layer, None]) == [layer, None]
    explorer.root.screenshot(path=screenshots / f"parameters-blocked-{blocked}.png")
    explorer.set(1, "filters", 9)                                    # what a change touches stays hidden in front of it too
    assert explorer.counts()[0] == "?"
    explorer.free.check()
    assert explorer.counts()[0] == "234"
    explorer.press("Về ban đầu")
    expect(explorer.result).to_contain_text("Bạn đoán đúng.")
    assert explorer.counts()[-1] == "61\u202f706"


def test_a_network_may_begin_blocked_and_gives_nothing_away(show, notebook, asks):
    layers = [["Conv2D", 4, 3, "valid", 2], ["Conv2D", 5, 5, "valid", 1], ["Flatten"], ["Dense", 2]]
    explorer = show(f"(8, 8, 1), {layers}")
    assert explorer.counts() == ["?", "–", "–", "–", "–"]
    assert notebook.run("print(explorer.blocked, explorer.shapes, explorer.parameters, explorer.asked)").strip() == (
        "2 [[3, 3, 4]] [None, None, None, None] None")
    explorer.set(2, "padding", "same")
    layers[1][3] = "same"
    asks(explorer, [8, 8, 1], layers, {1, 2, 4}, 2, "Với các số này, tầng 2 (Conv2D) có bao nhiêu tham số?", 2)


# --- Python


def test_python_sets_the_network_and_the_layer(show, notebook, agrees, asks):
    explorer = show()
    notebook.run("explorer.layer = 6")                               # before the first guess: another layer's question
    asks(explorer, INPUT, LAYERS, {1, 3, 6, 7, 8}, 6, "Với các số này, tầng 6 (Dense) có bao nhiêu tham số?", 6)
    explorer.guess(48_120)
    agrees(explorer, INPUT, LAYERS, 6, 6, 48_120)
    layers = [["Conv2D", 3, 3, "same", 1], ["Flatten"], ["Dense", 10]]
    notebook.run(f"explorer.layers = {layers}")
    asks(explorer, INPUT, layers, {1, 3}, 1, "Với các số này, tầng 1 (Conv2D) có bao nhiêu tham số?", 1)
    notebook.run("explorer.layer = 99")                              # none: the first one that changed
    expect(explorer.question).to_contain_text("tầng 1")
    assert notebook.waits_for("explorer.layer", 1) == 1
    notebook.run("explorer.layer = 3")
    asks(explorer, INPUT, layers, {1, 3}, 3, "Với các số này, tầng 3 (Dense) có bao nhiêu tham số?", 3)
    explorer.guess(7)
    agrees(explorer, INPUT, layers, 3, 3, 7)
    explorer.set(1, "filters", 4)                                    # the new rows work
    explorer.guess(40)
    expect(explorer.result).to_contain_text("Bạn đoán đúng.")
    explorer.free.check()
    notebook.run("explorer.input_shape = (40, 31, 2)")
    layers[0][1] = 4
    agrees(explorer, [40, 31, 2], layers)
    expect(explorer.field(0, "cạnh")).to_be_hidden()                 # two numbers where it is not square
    explorer.set(0, "rộng", 20)
    agrees(explorer, [40, 20, 2], layers, 0, 3)
    assert "strides must be from 1 to 8" in notebook.run("explorer.layers = [('Conv2D', 3, 3, 'same', 9)]")
    agrees(explorer, [40, 20, 2], layers, 0, 3)


def test_a_layer_that_became_another_kind_may_have_none(show, notebook, agrees, asks):
    explorer = show(f"(20, 20, 1), {CONVOLUTIONS}")
    explorer.guess(40)
    layers = [["MaxPooling2D", 2], *CONVOLUTIONS[1:]]
    notebook.run(f"explorer.layers = {layers}")
    asks(explorer, [20, 20, 1], layers, {1, 3}, 1, "Với các số này, tầng 1 (MaxPooling2D) có bao nhiêu tham số?", 1)
    explorer.guess(4)
    agrees(explorer, [20, 20, 1], layers, 1, 1, 4)
    expect(explorer.why).to_have_text("Vì sao? MaxPooling2D không có trọng số, không có gì phải học.")


# --- looks, languages, no kernel


def test_both_languages_and_names_for_all_controls(show):
    for name, words, red in (
            ("vi", ["Siêu tham số", "Kích thước ra", "Cả mạng", "tầng 1 (Conv2D) có", "lệch 151", "Vì sao?"], "thiếu 2 ô"),
            ("en", ["Hyperparameters", "Output shape", "Whole network", "Layer 1 (Conv2D) has", "151 off", "Why?"],
             "of side 3: 2 short")):
        explorer = show(language=name)
        explorer.guess(5)
        for word in words:
            expect(explorer.root).to_contain_text(re.compile(re.escape(word), re.IGNORECASE))
        controls = explorer.root.locator(".entry :is(input, select):visible")
        labels = controls.evaluate_all("nodes => nodes.map(node => node.ariaLabel)")
        assert len(set(labels)) == len(labels) == 2 + 2 * 4 + 2 + 3 and all(labels)
        roles = explorer.root.locator(".entries").aria_snapshot()
        assert "rowheader" in roles and "columnheader" in roles and "cell" in roles
        explorer.root.get_by_label("MaxPooling2D: pool_size").first.fill("8")
        expect(explorer.root.get_by_role("status")).to_contain_text(red)
        expect(explorer.root.get_by_role("status")).to_have_attribute("aria-live", "polite")
        text = explorer.root.inner_text()
        assert "{" not in text and "undefined" not in text and "NaN" not in text


@pytest.mark.parametrize("width, heights", [(1280, (44, 70)), (800, (44, 110)), (500, (44, 150))])
def test_a_row_is_one_line_or_a_few_and_its_cells_stand_in_columns(show, width, heights):
    explorer = show()
    explorer.guess(156)
    explorer.page.set_viewport_size({"width": width, "height": 900})
    places = explorer.root.locator(".entry").evaluate_all("""nodes => nodes.map(node => [node.getBoundingClientRect().height,
        ...[...node.children].map(child => Math.round(child.getBoundingClientRect().left))])""")
    assert all(heights[0] <= height <= heights[1] for height, *_ in places)
    columns = {tuple(lefts) for _, *lefts in places}
    if width == 1280:
        assert len(columns) == 1 and sorted(*columns) == list(*columns)
    assert len({lefts[0] for lefts in columns}) == 1                 # names in one column at any width


@pytest.mark.parametrize("light", [True, False], ids=["light", "dark"])
def test_texts_are_readable_and_nothing_overflows(show, notebook, screenshots, light):
    widths = (1280, 800, 500)
    with theme(notebook, light) as shade:
        explorer = show()
        looks_right(explorer.root, screenshots, f"parameters-before-{shade}", widths)
        explorer.guess(150)
        looks_right(explorer.root, screenshots, f"parameters-after-{shade}", widths)
        explorer.set(4, "pool_size", 3)
        looks_right(explorer.root, screenshots, f"parameters-asks-{shade}", widths)
        explorer.set(2, "pool_size", 8)
        expect(explorer.root.locator(".guessing.red")).to_be_visible()
        looks_right(explorer.root, screenshots, f"parameters-red-{shade}", widths)
        explorer = show(f"(224, 224, 3), {VGG}")
        explorer.guess(1792)
        assert explorer.counts()[-1] == "138\u202f357\u202f544"
        looks_right(explorer.root, screenshots, f"parameters-vgg-{shade}", widths)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", language.LANGUAGES)
def test_without_a_kernel_on_a_phone_by_touch(page_without_kernel, screenshots, name, scheme, monkeypatch):
    monkeypatch.setattr(language, "_current", name)
    page = page_without_kernel({"parameters": widgets.parameter_explorer()}, scheme=scheme)
    explorer = Driver(page, page.locator("#parameters .course-explorer"))

    def look(moment):
        page.screenshot(path=screenshots / f"parameters-phone-{moment}-{name}-{scheme}.png", full_page=True)
        assert faults(explorer.root) == []
        for control in explorer.root.locator(":is(input.size, select, button, input.guess):visible").all():
            assert control.bounding_box()["height"] >= 40            # for fingers

    look("before")
    explorer.root.locator(".entry.asked .ask-here").tap()              # from the row to the question
    expect(explorer.input).to_be_focused()
    page.keyboard.type("150")
    explorer.root.locator("form button").tap()
    expect(explorer.why).to_contain_text("150")
    assert [(row["shape"], row["count"]) for row in explorer.rows()[1:-1]] == table(INPUT, LAYERS)
    assert explorer.counts()[-1] == "61\u202f706"
    look("after")
    field = explorer.root.get_by_label("Dense: units").first
    field.tap()                                                      # a tap selects, so typing replaces the number
    page.keyboard.type("64")
    assert explorer.counts() == ["156", "0", "2416", "0", "0", "(?)", "?", "850", "?"]
    explorer.root.locator(".entry.asked .ask-here").tap()
    page.keyboard.type("25664")
    page.keyboard.press("Enter")
    layers = changed(LAYERS, layer_6=["Dense", 64])
    assert [(row["shape"], row["count"]) for row in explorer.rows()[1:-1]] == table(INPUT, layers)
    expect(explorer.result).to_contain_text({"vi": "Bạn đoán đúng.", "en": "Your guess is right."}[name])
    explorer.free.tap()
    explorer.root.get_by_label("Conv2D: padding").last.select_option("same")
    layers[2] = ["Conv2D", 16, 5, "same", 1]
    assert [(row["shape"], row["count"]) for row in explorer.rows()[1:-1]] == table(INPUT, layers)
    explorer.root.get_by_label("MaxPooling2D: pool_size").last.fill("8")
    expect(explorer.root.locator(".entry.behind")).to_have_count(0)    # 14 cells: it fits
    explorer.root.get_by_label("MaxPooling2D: pool_size").first.fill("8")
    expect(explorer.root.locator(".entry.impossible")).to_have_count(1)
    look("red")
