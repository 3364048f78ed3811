"""The network explorer, driven by mouse, touch and keyboard, shows the shapes that the course's own functions compute."""

import re

import numpy as np
import pytest

from course_utils import language, layers, widgets
from course_utils.widgets import network as module

from .looking import Images, faults, looks_right, texts_are_alike, theme

pytestmark = pytest.mark.browser
playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed: pip install playwright")
expect = playwright.expect
expect.set_options(timeout=60_000)

INPUT, LAYERS = [39, 39, 3], [[3, 1, 0, 10], [5, 2, 0, 20], [5, 2, 0, 40]]
SOURCE = """
from course_utils import language, widgets
language.choose({language!r})
explorer = widgets.network_explorer({arguments})
explorer
"""
NAMES = ("cạnh bộ lọc f", "bước trượt s", "đệm p mỗi phía", "số bộ lọc")
STATE = "[explorer.shapes, explorer.flattened, explorer.blocked, explorer.parameters, explorer.guess]"


class Driver:
    """A network explorer on a page: what a reader does, and what a reader sees."""

    def __init__(self, page, root):
        self.page, self.root = page, root
        root.wait_for()
        self.result, self.why, self.input = root.locator(".result"), root.locator(".why"), root.locator("input.guess")

    def stage(self, index):
        """0: the input; 1, 2, …: a layer; −1: flatten."""
        return self.root.locator(".stage:visible").nth(index)

    def shapes(self):
        return self.root.locator(".stage:visible .shape").all_inner_texts()

    def field(self, layer, name):
        return self.root.get_by_label(f"Tầng {layer}: {name}", exact=True)

    def numbers(self, layer):
        return [int(self.field(layer, name).input_value()) for name in NAMES]

    def set(self, input_shape=None, **changes):
        """set(layer_2=[5, 2, 0, 20]): types all four numbers of a layer."""
        for key, values in changes.items():
            for name, value in zip(NAMES, values):
                self.field(key.removeprefix("layer_"), name).fill(str(value))
        if input_shape:
            self.root.get_by_label("Ảnh vào: cạnh").fill(str(input_shape[0]))
            self.root.get_by_label("Ảnh vào: kênh").fill(str(input_shape[2]))

    def press(self, name):
        self.root.get_by_role("button", name=name, exact=True).click()

    def guess(self, value):
        self.input.fill(str(value))
        self.input.press("Enter")
        expect(self.input).to_be_hidden()

    def free(self):
        self.root.locator("input.free").check()

    def faces(self):
        """[height, width] of each volume as it is drawn, and [height, width] of the windows on them."""
        def sides(selector):
            return self.root.locator(f".stage:visible svg rect{selector}").evaluate_all(
                "nodes => nodes.map(node => [Number(node.getAttribute('height')), Number(node.getAttribute('width'))])")

        return np.array(sides(".face:not(.unknown):not(.impossible)"))[:len(self.shapes()) - 1], np.array(sides(".next"))


def expected_shapes(input_shape, network):
    """Shapes behind each layer, by layers.output_size alone."""
    height, width, _ = input_shape
    shapes = []
    for f, s, p, filters in network:
        height, width = layers.output_size(height, f, p, s), layers.output_size(width, f, p, s)
        shapes.append([height, width, filters])
    return shapes


def expected_parameters(input_shape, network):
    """Numbers in arrays of the filters' shapes, and one bias each."""
    depths = [input_shape[2], *(filters for *_, filters in network)]
    return [np.zeros((f, f, depth, filters)).size + filters for depth, (f, _, _, filters) in zip(depths, network)]


def _sized(shape):
    return " × ".join(map(str, shape))


def _shown(number):
    return f"{number:,}".replace(",", "\u202f") if number >= 10_000 else str(number)


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
    """A function: all that an explorer shows and sends is what the course computes of this network."""
    def check(explorer, input_shape, network, guess=None):
        shapes, parameters = expected_shapes(input_shape, network), expected_parameters(input_shape, network)
        flattened = int(np.prod(shapes[-1]))
        state = [shapes, flattened, 0, parameters, guess]
        assert notebook.waits_for(STATE, state) == state
        expect(explorer.result).to_contain_text(f"Vectơ dài {_shown(flattened)}.")
        expect(explorer.why).to_contain_text(f"{_sized(shapes[-1])} = {_shown(flattened)}")
        assert explorer.shapes() == [_sized(input_shape), *map(_sized, shapes), f"{_shown(flattened)} số"]
        texts = explorer.root.locator(".stage:visible .parameters").all_text_contents()[1:-1]
        depths = [input_shape[2], *(filters for *_, filters in network)]
        assert texts == [f"({f} · {f} · {depth} + 1) · {filters} =\n{_shown(count)} tham số"
                         for depth, (f, _, _, filters), count in zip(depths, network, parameters)]
        expect(explorer.root.locator(".total")).to_contain_text(f" {_shown(sum(parameters))} tham số")
        assert [explorer.numbers(layer) for layer in range(1, len(network) + 1)] == [list(layer) for layer in network]

    return check


# --- guess first


def test_it_hides_the_shapes_until_a_guess(show, notebook, agrees):
    explorer = show()
    assert explorer.shapes() == ["39 × 39 × 3", "? × ? × 10", "? × ? × 20", "? × ? × 40", "? số"]
    expect(explorer.result).to_be_empty()
    expect(explorer.root.locator("input.free")).to_be_hidden()
    assert not {"37", "17", "1960"} & set(re.findall(r"\d+", explorer.root.inner_text()))
    assert "37" not in explorer.root.locator(".stages").get_attribute("aria-label")
    parameters = expected_parameters(INPUT, LAYERS)
    assert notebook.waits_for(STATE, [[], None, 0, parameters, None]) == [[], None, 0, parameters, None]
    explorer.press("Xem")
    expect(explorer.result).to_have_text("Hãy nhập một số trước đã.")
    explorer.guess(2000)
    agrees(explorer, INPUT, LAYERS, 2000)
    expect(explorer.result).to_have_text("Vectơ dài 1960. Bạn đoán 2000, lệch 40.")
    expect(explorer.root.locator("svg.line")).to_have_attribute("aria-label", "bạn đoán 2000; kết quả 1960")


def test_a_new_setting_asks_again_and_an_old_one_is_remembered(show, agrees):
    explorer = show()
    explorer.guess(1960)
    expect(explorer.result).to_contain_text("Bạn đoán đúng.")
    explorer.field(3, "bước trượt s").fill("1")
    expect(explorer.input).to_be_visible()
    assert explorer.shapes()[1:] == ["? × ? × 10", "? × ? × 20", "? × ? × 40", "? số"]
    explorer.field(3, "bước trượt s").fill("2")
    agrees(explorer, INPUT, LAYERS, 1960)


def test_a_length_may_be_typed_with_its_thousands_apart(show):
    explorer = show()
    explorer.guess("1,960")
    expect(explorer.result).to_contain_text("Bạn đoán đúng.")


def test_without_guessing_all_follows_at_once(show, agrees):
    explorer = show()
    explorer.guess(1)
    explorer.free()
    explorer.field(1, "cạnh bộ lọc f").fill("4")
    agrees(explorer, INPUT, [[4, 1, 0, 10], *LAYERS[1:]])
    expect(explorer.root.locator("svg.line")).to_be_hidden()         # no guess, no gap
    explorer.root.locator("input.free").uncheck()
    agrees(explorer, INPUT, [[4, 1, 0, 10], *LAYERS[1:]])            # seen once, seen for good
    explorer.field(1, "cạnh bộ lọc f").fill("5")
    expect(explorer.input).to_be_visible()


@pytest.mark.parametrize("setting, guess, words", [
    (dict(), 1960, "Khối cuối cao 7, rộng 7, sâu 40"), (dict(), 3, "Khối cuối cao 7, rộng 7, sâu 40"),
    (dict(), 49, "49 mới là số ô của một bản đồ; khối cuối có 40 bản đồ"), (dict(), 25340, "25\u202f340 là số tham số"),
    (dict(), 29 * 29 * 40, "khi mọi bước trượt đều bằng 1"),         # 39 → 37 → 33 → 29
    (dict(), 5 * 5 * 40, "quên cộng thêm chỗ dừng đầu tiên"),         # 39 → 36 → 15 → 5
    (dict(layer_1=[3, 1, 1, 10], layer_3=[5, 1, 0, 40]), 13 * 13 * 40, "khi chưa tính đệm")])    # 39 → 37 → 17 → 13
def test_it_says_why(show, setting, guess, words):
    explorer = show()
    explorer.set(**setting)
    explorer.guess(guess)
    expect(explorer.why).to_contain_text(words)
    shape = expected_shapes(INPUT, [explorer.numbers(layer) for layer in (1, 2, 3)])[-1]
    expect(explorer.why).to_contain_text(f"{_sized(shape)} = {_shown(np.prod(shape))}")


# --- numbers


@pytest.mark.parametrize("input_shape, network", [
    (INPUT, [[1, 1, 0, 1], [15, 1, 0, 512], [5, 8, 7, 3]]),
    ([28, 28, 1], [[5, 1, 2, 6], [2, 2, 0, 6], [5, 1, 0, 16]]),
    ([227, 227, 3], [[11, 4, 0, 96], [3, 2, 0, 96], [5, 1, 2, 256]]),
    ([7, 7, 12], [[3, 2, 1, 5], [4, 1, 0, 7], [1, 8, 0, 9]])])       # the second window fits exactly once
def test_typed_numbers_agree_with_the_course(show, agrees, input_shape, network):
    explorer = show()
    explorer.guess(0)
    explorer.free()
    explorer.set(input_shape, **{f"layer_{number}": layer for number, layer in enumerate(network, start=1)})
    agrees(explorer, input_shape, network)


def test_arrow_keys_change_a_number_and_all_behind_it_in_a_frame(show, agrees):
    explorer = show()
    explorer.guess(0)
    explorer.free()
    explorer.field(2, "đệm p mỗi phía").press("ArrowUp")
    agrees(explorer, INPUT, [LAYERS[0], [5, 2, 1, 20], LAYERS[2]])
    for key in ("ArrowUp", "ArrowDown", "ArrowDown", "ArrowDown"):
        explorer.page.keyboard.press(key)                            # not below 0
    agrees(explorer, INPUT, LAYERS, 0)
    explorer.page.keyboard.press("Tab")
    expect(explorer.field(2, "số bộ lọc")).to_be_focused()
    assert explorer.field(2, "số bộ lọc").evaluate("node => getComputedStyle(node).outlineStyle") == "solid"
    shapes = explorer.field(1, "bước trượt s").evaluate("""async node => {
        node.value = 2;
        node.dispatchEvent(new Event("input"));
        await new Promise(requestAnimationFrame);
        return [...node.closest(".stages").querySelectorAll(".shape")].map(({ textContent }) => textContent);
    }""")
    assert shapes[1:4] == [_sized(shape) for shape in expected_shapes(INPUT, [[3, 2, 0, 10], *LAYERS[1:]])]


@pytest.mark.parametrize("typed", ["", "0", "-1", "2.5", "e", "99"])
def test_what_cannot_be_a_side_changes_nothing(show, agrees, typed):
    explorer = show()
    explorer.guess(0)
    explorer.free()
    field = explorer.field(2, "cạnh bộ lọc f")
    field.click()
    explorer.page.keyboard.press("Backspace")
    explorer.page.keyboard.type(typed)
    if typed == "2.5":
        expect(explorer.stage(2).locator(".shape")).to_have_text("18 × 18 × 20")      # 2 came by
    else:
        assert field.evaluate("node => node.matches(':invalid')")
    explorer.page.keyboard.press("Tab")
    expected = {"2.5": 2, "99": 9}.get(typed, 5)
    expect(field).to_have_value(str(expected))
    agrees(explorer, INPUT, [LAYERS[0], [expected, 2, 0, 20], LAYERS[2]], 0 if expected == 5 else None)


def test_layers_are_added_and_taken_away(show, agrees):
    explorer = show()
    explorer.guess(0)
    explorer.free()
    explorer.press("Thêm tầng")
    agrees(explorer, INPUT, [*LAYERS, [3, 1, 0, 40]])
    explorer.root.get_by_role("button", name="Thêm tầng").tap()
    agrees(explorer, INPUT, [*LAYERS, [3, 1, 0, 40], [3, 1, 0, 40]])
    expect(explorer.root.get_by_role("button", name="Thêm tầng")).to_be_disabled()
    explorer.field(5, "số bộ lọc").fill("8")
    explorer.press("Bỏ tầng cuối")
    agrees(explorer, INPUT, [*LAYERS, [3, 1, 0, 40]])
    for _ in range(3):
        explorer.press("Bỏ tầng cuối")
    agrees(explorer, INPUT, LAYERS[:1])
    expect(explorer.root.get_by_role("button", name="Bỏ tầng cuối")).to_be_disabled()
    explorer.field(1, "đệm p mỗi phía").fill("2")
    explorer.root.get_by_label("Ảnh vào: cạnh").fill("20")
    agrees(explorer, [20, 20, 3], [[3, 1, 2, 10]])
    explorer.press("Về ban đầu")
    agrees(explorer, INPUT, LAYERS, 0)


def test_volumes_are_drawn_to_scale(show):
    explorer = show("(40, 31, 3), [(3, 1, 0, 10), (7, 2, 1, 20)]")
    explorer.guess(0)
    faces, windows = explorer.faces()
    shapes = [[40, 31], *(shape[:2] for shape in expected_shapes([40, 31, 3], [[3, 1, 0, 10], [7, 2, 1, 20]]))]
    scale = faces[0][0] / 40
    np.testing.assert_allclose(faces, np.array(shapes) * scale, rtol=1e-6)
    np.testing.assert_allclose(windows, np.array([[3, 3], [7, 7]]) * scale, rtol=1e-6)


def test_python_sets_the_network(show, agrees, notebook):
    explorer = show()
    explorer.guess(0)
    explorer.free()
    notebook.run("explorer.input_shape, explorer.layers = (40, 31, 1), [(3, 1, 1, 4), (5, 2, 0, 6)]")
    agrees(explorer, [40, 31, 1], [[3, 1, 1, 4], [5, 2, 0, 6]])
    expect(explorer.root.get_by_label("Ảnh vào: cạnh")).to_be_hidden()                # two numbers where it is not square
    explorer.root.get_by_label("Ảnh vào: rộng").fill("52")
    agrees(explorer, [40, 52, 1], [[3, 1, 1, 4], [5, 2, 0, 6]])
    explorer.root.get_by_label("Ảnh vào: cao").fill("33")
    agrees(explorer, [33, 52, 1], [[3, 1, 1, 4], [5, 2, 0, 6]])
    assert "stride must be from 1 to 8" in notebook.run("explorer.layers = [(3, 0, 1, 4)]")
    assert "TraitError" in notebook.run("explorer.input_shape = [33, 52]")
    agrees(explorer, [33, 52, 1], [[3, 1, 1, 4], [5, 2, 0, 6]])


def test_keys_stay_in_the_explorer(show):
    explorer = show()
    explorer.field(1, "bước trượt s").focus()
    for key in "xbd":                                                # in JupyterLab: cut the cell, add one, …
        explorer.page.keyboard.press(key)
    assert explorer.page.locator(".jp-Notebook .jp-Cell").count() == 1


# --- where a window does not fit


@pytest.mark.parametrize("change, blocked, f, side, missing", [
    ({"layer_1": [3, 8, 0, 10], "layer_2": [7, 2, 0, 20]}, 2, 7, 5, 2),
    ({"layer_2": [5, 8, 0, 20], "layer_3": [8, 2, 1, 40]}, 3, 8, 7, 1),          # with its padding, 5 + 2
    ({"input_shape": [2, 2, 3]}, 1, 3, 2, 1)])
def test_a_window_that_does_not_fit_is_red_and_says_why(show, notebook, agrees, screenshots, change, blocked, f, side, missing):
    explorer = show()
    explorer.set(**change)
    network = [change.get(f"layer_{number}", layer) for number, layer in enumerate(LAYERS, start=1)]
    input_shape = change.get("input_shape", INPUT)
    with pytest.raises(ValueError, match=f"a window of {f} cells does not fit in {side}: {missing} too few"):
        expected_shapes(input_shape, network)
    padded = "kể cả đệm " if network[blocked - 1][2] else ""
    expect(explorer.result).to_have_text(
        f"✕ Tầng {blocked}: cửa sổ cần {f} ô mà khối trước nó {padded}chỉ có cạnh {side}, thiếu {missing} ô. "
        "Phía sau bị chặn hết.")
    expect(explorer.root.locator(".guessing.red")).to_be_visible()
    expect(explorer.input).to_be_hidden()                            # there is no length to guess
    before = expected_shapes(input_shape, network[:blocked - 1])
    assert explorer.shapes() == [_sized(input_shape), *map(_sized, before), "✕ không vừa", *["bị chặn"] * (4 - blocked)]
    kinds = explorer.root.locator(".stage:visible").evaluate_all("nodes => nodes.map(node => node.className.trim())")
    assert kinds == [*["stage"] * blocked, "stage red", *["stage behind"] * (4 - blocked)]
    expect(explorer.root.locator(".next.impossible")).to_have_count(1)
    state = [before, None, blocked, expected_parameters(input_shape, network), None]
    assert notebook.waits_for(STATE, state) == state
    explorer.root.screenshot(path=screenshots / f"network-blocked-{blocked}.png")

    explorer.press("Về ban đầu")
    expect(explorer.input).to_be_visible()
    expect(explorer.result).to_be_empty()
    assert explorer.shapes()[1] == "? × ? × 10"
    assert notebook.waits_for("explorer.blocked", 0) == 0
    explorer.guess(7)
    agrees(explorer, INPUT, LAYERS, 7)


def test_a_network_may_begin_blocked(show, notebook):
    explorer = show("(8, 8, 1), [(3, 2, 0, 4), (5, 1, 0, 4)]")
    assert explorer.shapes() == ["8 × 8 × 1", "3 × 3 × 4", "✕ không vừa", "bị chặn"]
    assert notebook.run("print(explorer.blocked, explorer.shapes)").strip() == "2 [[3, 3, 4]]"
    explorer.field(2, "đệm p mỗi phía").fill("1")
    expect(explorer.input).to_be_visible()


# --- texts, looks, no widget


def test_both_languages_and_names_for_all_controls(show):
    for name, words, red in (("vi", ["Ảnh vào", "Tầng 3", "Trải phẳng", "bộ lọc", "lệch 1955", "Vì sao?"], "thiếu 2 ô"),
                             ("en", ["Input", "Layer 3", "Flatten", "filters", "1955 off", "Why?"], "of side 3: 2 short")):
        explorer = show(language=name)
        explorer.guess(5)
        for word in words:
            expect(explorer.root).to_contain_text(word)
        labels = explorer.root.locator("input.size:visible").evaluate_all("nodes => nodes.map(node => node.ariaLabel)")
        assert len(set(labels)) == len(labels) == 2 + 3 * 4 and all(labels)
        assert "7 × 7 × 40" in explorer.root.locator(".stages").get_attribute("aria-label")
        explorer.root.get_by_label(labels[7]).fill("8")              # stride of layer 2: 37 → 5
        explorer.root.get_by_label(labels[2]).fill("15")             # side of layer 1's filters: 39 → 25 → 3
        expect(explorer.root.get_by_role("status")).to_contain_text(red)
        expect(explorer.root.get_by_role("status")).to_have_attribute("aria-live", "polite")
        assert "{" not in explorer.root.inner_text() and "undefined" not in explorer.root.inner_text()


def test_texts_are_alike_in_both_languages(monkeypatch):
    texts_are_alike(module, monkeypatch)


@pytest.mark.parametrize("light", [True, False], ids=["light", "dark"])
def test_texts_are_readable_and_nothing_overflows(show, notebook, screenshots, light):
    widths = (1280, 800, 500)
    with theme(notebook, light) as shade:
        explorer = show()
        looks_right(explorer.root, screenshots, f"network-before-{shade}", widths)
        explorer.guess(49)
        looks_right(explorer.root, screenshots, f"network-after-{shade}", widths)
        explorer.free()
        explorer.set([224, 224, 3], layer_1=[3, 1, 1, 512], layer_2=[15, 8, 7, 512])
        explorer.press("Thêm tầng")
        explorer.press("Thêm tầng")
        looks_right(explorer.root, screenshots, f"network-large-{shade}", widths)
        explorer.set(layer_3=[15, 8, 0, 20], layer_4=[15, 1, 0, 40])
        expect(explorer.root.locator(".guessing.red")).to_be_visible()
        looks_right(explorer.root, screenshots, f"network-red-{shade}", widths)


@pytest.mark.parametrize("name", language.LANGUAGES)
def test_a_picture_stands_where_no_widget_runs(name, monkeypatch, screenshots):
    monkeypatch.setattr(language, "_current", name)
    explorer = widgets.network_explorer()
    bundle, _ = explorer._repr_mimebundle_()
    assert bundle["application/vnd.jupyter.widget-view+json"]["model_id"]
    (image,) = Images(bundle["text/html"]).found
    assert image["alt"] == bundle["text/plain"] and image["src"].startswith("data:image/png;base64,")
    assert len(image["src"]) < 80_000
    for words in (*map(_sized, [INPUT, *expected_shapes(INPUT, LAYERS)]), "280", "5020", "20\u202f040", "7 × 7 × 40 = 1960"):
        assert words in image["alt"]
    assert repr(explorer) == "NetworkExplorer()" == repr(widgets.network_explorer())
    (screenshots / f"network-still-{name}.png").write_bytes(explorer.picture().content)

    blocked = widgets.network_explorer((39, 39, 3), [(15, 1, 0, 4), (5, 8, 0, 4), (5, 1, 0, 4), (1, 1, 0, 4)])
    texts, picture = blocked.texts, blocked.picture()
    assert picture.alt.count(texts["not_fitting"]) == 1 and picture.alt.count(texts["shut"]) == 1
    assert "softmax" not in picture.alt
    (screenshots / f"network-still-blocked-{name}.png").write_bytes(picture.content)


def test_state_before_a_browser_shows_it():
    explorer = widgets.network_explorer(np.array([8, 6, 1]), [np.array([3, 1, 0, 4])])
    assert [explorer.input_shape, explorer.layers, explorer.shapes, explorer.flattened] == [[8, 6, 1], [[3, 1, 0, 4]], [], None]
    assert [explorer.parameters, explorer.blocked, explorer.guess] == [[40], 0, None]


@pytest.mark.parametrize("arguments, words", [
    (((39, 39),), "input_shape is (39, 39); it must be three whole numbers: height, width, channels"),
    (((39, 39.0, 3),), "it must be three whole numbers"), ((39,), "it must be three whole numbers"),
    (((39, 0, 3),), "input_shape is (39, 0, 3); width must be from 1 to 256"),
    (((39, 39, 513),), "channels must be from 1 to 512"),
    ((INPUT, []), "layers is []; it must be a list of 1 to 5 layers (kernel_size, stride, padding, filters)"),
    ((INPUT, [LAYERS[0]] * 6), "a list of 1 to 5 layers"), ((INPUT, 3), "layers is 3; it must be a list"),
    ((INPUT, [LAYERS[0], (3, 1, 0)]),
     "layer 2 is (3, 1, 0); it must be four whole numbers: kernel_size, stride, padding, filters"),
    ((INPUT, [(3, 1, 0, "10")]), "layer 1 is (3, 1, 0, '10'); it must be four whole numbers"),
    ((INPUT, [LAYERS[0], (5, 0, 0, 20)]), "layer 2 is (5, 0, 0, 20); stride must be from 1 to 8"),
    ((INPUT, [(3, 1, -1, 20)]), "layer 1 is (3, 1, -1, 20); padding must be from 0 to 7")])
def test_senseless_networks_are_refused(arguments, words):
    with pytest.raises(ValueError, match=re.escape(words)):
        widgets.network_explorer(*arguments)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_without_a_kernel_on_a_phone(page_without_kernel, screenshots, scheme):
    page = page_without_kernel({"network": widgets.network_explorer()}, scheme=scheme)
    explorer = Driver(page, page.locator("#network .course-explorer"))
    page.screenshot(path=screenshots / f"network-phone-before-{scheme}.png", full_page=True)
    assert faults(explorer.root) == []
    explorer.input.tap()
    page.keyboard.type("1000")
    explorer.root.get_by_role("button", name="Xem").tap()
    expect(explorer.result).to_have_text("Vectơ dài 1960. Bạn đoán 1000, lệch 960.")
    assert explorer.shapes()[1:] == [*map(_sized, expected_shapes(INPUT, LAYERS)), "1960 số"]
    explorer.field(1, "cạnh bộ lọc f").tap()                         # a tap selects, so typing replaces the number
    page.keyboard.type("9")
    expect(explorer.input).to_be_visible()
    explorer.guess(5 * 5 * 40)
    assert explorer.shapes()[1:4] == [_sized(shape) for shape in expected_shapes(INPUT, [[9, 1, 0, 10], *LAYERS[1:]])]
    expect(explorer.result).to_contain_text("Bạn đoán đúng.")
    page.screenshot(path=screenshots / f"network-phone-after-{scheme}.png", full_page=True)
    assert faults(explorer.root) == []
