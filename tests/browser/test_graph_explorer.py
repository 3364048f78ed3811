"""The graph explorer, driven by mouse, touch and keyboard, shows what plain loops and central differences compute."""

import math
import re

import numpy as np
import pytest

from course_utils import widgets

from .looking import faults, looks_right, theme

pytestmark = pytest.mark.browser
playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed: pip install playwright")
expect = playwright.expect
expect.set_options(timeout=60_000)

FORWARD, BACKWARD = ["z", "p", "E"], ["E", "p", "z", "w", "b", "x"]
SQUARED, CROSS = "squared error", "cross-entropy"
RATES = [0.1, 0.5, 1, 2, 5]
CLASSES = {"vi": ["chó", "mèo", "thuyền", "chim"], "en": ["dog", "cat", "boat", "bird"]}


class Case:
    """x (F,), w (F, K), b (K,), target (K,) and names by language."""

    def __init__(self, x, w, b, target, classes=None):
        self.x, self.w, self.b, self.target, self.classes = x, w, b, target, classes
        self.answer = target.index(1)

    def arguments(self, language):
        return [self.x, self.w, self.b, self.target, self.classes and self.classes[language]]

    def source(self, language, guess=None):
        return (f"from course_utils import language, widgets\nlanguage.choose({language!r})\n"
                f"explorer = widgets.graph_explorer(*{self.arguments(language)})\n"
                f"explorer.guess = {guess!r}\nexplorer")

    def scores(self, x, w, b):
        return [sum(x[i] * w[i][k] for i in range(len(x))) + b[k] for k in range(len(b))]

    def outputs(self, z):
        powers = [math.exp(score) for score in z]
        return [power / sum(powers) for power in powers]

    def error(self, p, loss):
        if loss == CROSS:
            return -math.log(p[self.answer])
        return sum((t - output) ** 2 for t, output in zip(self.target, p)) / 2

    def passes(self, loss=SQUARED, w=None, b=None):
        """values and gradients: the first by loops, the second by moving each number a little."""
        x, w, b = self.x, self.w if w is None else w, self.b if b is None else b
        z = self.scores(x, w, b)
        p = self.outputs(z)
        values = {"x": x, "w": w, "b": b, "z": z, "p": p, "E": self.error(p, loss)}

        def whole(**changed):
            return self.error(self.outputs(self.scores(**{"x": x, "w": w, "b": b, **changed})), loss)

        return values, {
            "E": 1.0, "p": _slopes(lambda p: self.error(p, loss), p),
            "z": _slopes(lambda z: self.error(self.outputs(z), loss), z),
            "w": _slopes(lambda w: whole(w=w), w), "b": _slopes(lambda b: whole(b=b), b), "x": _slopes(lambda x: whole(x=x), x)}


def _slopes(function, array, step=1e-6):
    result = np.zeros(np.shape(array))
    for place in np.ndindex(result.shape):
        up, down = np.array(array, float), np.array(array, float)
        up[place] += step
        down[place] -= step
        result[place] = (function(up) - function(down)) / (2 * step)
    return result.tolist()


RANDOM = np.random.default_rng(11)
BOAT = Case([1, 2], [[0.3, 0.2, 0.4, 0.5], [0.2, 0.6, -0.2, 0.3]], [0, 0, 0, 0], [0, 0, 1, 0], CLASSES)
FULL = Case([0.5, -1, 2], RANDOM.normal(size=(3, 5)).round(2).tolist(), [0.5, 0, -1, 0.25, 0.1], [0, 0, 0, 0, 1],
            {"vi": ["máy bay", "ô tô", "thuyền buồm", "mèo", "chó"], "en": ["aeroplane", "car", "sailing boat", "cat", "dog"]})
SMALL = Case([-1.5], [[2, -1]], [0, 1], [1, 0])
CASES = {"boat": BOAT, "full": FULL, "small": SMALL}


class Driver:
    """A graph explorer on a page: what a reader does, and what a reader sees."""

    def __init__(self, page, root, guessed=False):
        self.page, self.root, self.guessed = page, root, guessed
        root.wait_for()
        self.formula, self.rule, self.compared = root.locator(".formula"), root.locator(".rule"), root.locator(".compared")
        self.stage, self.asking, self.verdict = root.locator(".stage"), root.locator(".asking"), root.locator(".verdict")

    def press(self, *names):
        for name in names:
            self.root.locator(f"button.{name}").click()

    def choose(self, loss):
        self.root.locator(f"input[type=radio][value='{loss}']").check()

    def numbers(self, node, part):
        """The texts of a box, in reading order; of a gradient that is not there yet, ""."""
        return self.root.locator(f"[data-node={node}] .number.{part}").all_inner_texts()

    def number(self, node, part, place=0):
        return self.root.locator(f"[data-node={node}] .number.{part}").nth(place)

    def errors(self):
        return self.root.locator(".errors li").evaluate_all(
            "items => items.map(item => [Number(item.dataset.update), item.children[1].textContent])")

    def run_all(self):
        """Both passes to their end, the first time with an answer to the question."""
        self.press("all")
        if not self.guessed:
            expect(self.asking).to_be_visible()
            self.press("falls", "all")
            self.guessed = True
        expect(self.root.locator("button.update")).to_be_enabled()

    def shows(self, stage, values, gradients):
        """Everything that the passes have reached is there, nothing else."""
        for node in ["x", "w", "b", *FORWARD]:
            if node not in FORWARD or FORWARD.index(node) < stage:
                _agree(self.numbers(node, "value"), values[node])
            else:
                assert set(self.numbers(node, "value")) == {"?"}
        for place, node in enumerate(BACKWARD):
            if place < stage - len(FORWARD):
                _agree(self.numbers(node, "gradient"), gradients[node])
            else:
                assert set(self.numbers(node, "gradient")) == {""}
        assert self.root.locator(".edge.back").count() == _edges_back(stage)


def _edges_back(stage):
    """Edges with a gradient on them, by the number of nodes whose gradient is there."""
    return [0, 0, 2, 4, 6, 7, 8][max(0, stage - len(FORWARD))]


def _value(text):
    return float(text.replace("−", "-"))


def _agree(texts, values):
    """Texts are these numbers, as far as they have digits, and they have enough of them."""
    values = np.ravel(values)
    assert len(texts) == len(values)
    for text, value in zip(texts, values):
        assert abs(_value(text) - value) <= max(0.06 * abs(value) if abs(value) < 0.1 else 0.00501, 5.1e-5), (text, value)


def _arithmetic(formula):
    """(what the last computation of a formula gives, what stands at its end)."""
    *_, last, result = formula.split(" = ")
    text = re.sub(r"e\^\(?(−?[\d.]+)\)?", r"exp(\1)", last.replace("\u00a0", " "))
    text = re.sub(r"ln ([\d.]+)", r"log(\1)", text).replace("·", "*").replace("−", "-").replace("½", "0.5").replace("²", "**2")
    return eval(text, {"exp": math.exp, "log": math.log}), _value(result)


@pytest.fixture
def show(notebook):
    """A function that shows a case in the notebook and returns its Driver."""
    def start(case=BOAT, language="vi", guess=None):
        notebook.page.set_viewport_size({"width": 1280, "height": 900})
        return Driver(notebook.page, notebook.show(case.source(language, guess)).locator(".course-explorer"), guess is not None)

    return start


class Near:
    """Equal to the same nested lists and dictionaries of numbers, as far as differences are good for."""

    def __init__(self, value):
        self.value = value

    def __eq__(self, found):
        if isinstance(self.value, dict):
            return isinstance(found, dict) and found.keys() == self.value.keys() and all(
                found[key] == Near(value) for key, value in self.value.items())
        if isinstance(self.value, list):
            return isinstance(found, list) and len(found) == len(self.value) and all(
                part == Near(value) for part, value in zip(found, self.value))
        if isinstance(self.value, float):
            return isinstance(found, (int, float)) and math.isclose(found, self.value, rel_tol=1e-5, abs_tol=1e-7)
        return found == self.value

    def __repr__(self):
        return f"near {self.value}"


@pytest.fixture
def sends(notebook):
    """A function: these traits come to have these values."""
    def check(**expected):
        expression = "{" + ", ".join(f"{name!r}: explorer.{name}" for name in expected) + "}"
        assert notebook.waits_for(expression, Near(expected)) == Near(expected)

    return check


# --- numbers


@pytest.mark.parametrize("loss", [SQUARED, CROSS])
@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_step_by_step_every_number_is_that_of_loops_and_differences(show, sends, case, loss):
    explorer = show(case)
    explorer.choose(loss)
    values, gradients = case.passes(loss)
    given = {name: values[name] for name in ("x", "w", "b")}
    for stage in range(10):
        if stage:
            explorer.press("forward" if stage <= len(FORWARD) else "back")
        if stage == len(FORWARD) + 2:
            expect(explorer.asking).to_be_visible()
            explorer.press("falls")
        reached = BACKWARD[stage - 4] if stage > 3 else FORWARD[stage - 1] if stage else None
        part, beginning = ("gradient", f"dE/d{reached}") if stage > 3 else ("value", reached)
        sends(stage=stage, values={**given, **{node: values[node] for node in FORWARD[:stage]}},
              gradients={node: gradients[node] for node in BACKWARD[:max(0, stage - 3)]}, node=reached or "x", part=part)
        explorer.shows(stage, values, gradients)
        if stage:
            expect(explorer.formula).to_contain_text(re.compile(rf"^{re.escape(beginning)}(\[| =)"))
            pass_, step, steps = ("ngược", stage - 3, 6) if stage > 3 else ("xuôi", stage, 3)
            expect(explorer.stage).to_contain_text(f"Lượt truyền {pass_}, bước {step}/{steps}:")
    for name in ("forward", "back", "all"):
        expect(explorer.root.locator(f"button.{name}")).to_be_disabled()
    text = explorer.root.inner_text()
    assert not re.search(r"\{|undefined|NaN|Infinity", text)


@pytest.mark.parametrize("updates", [0, 1])
@pytest.mark.parametrize("loss", [SQUARED, CROSS])
@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_every_number_tells_how_it_is_computed(show, case, loss, updates):
    explorer = show(case, guess="grows")
    explorer.choose(loss)
    explorer.run_all()
    for _ in range(updates):
        explorer.press("update")
        explorer.run_all()
    numbers, computed = explorer.root.locator(".number"), 0
    for place in range(numbers.count()):
        number = numbers.nth(place)
        number.click()
        expect(number).to_have_attribute("aria-pressed", "true")
        label = number.get_attribute("aria-label")
        expect(explorer.formula).to_contain_text(re.compile("^" + re.escape(re.sub(r"( \(.*\))? = .*", "", label)) + " = "))
        formula = explorer.formula.inner_text()
        assert _value(formula.split(" = ")[-1]) == _value(number.inner_text())
        assert explorer.rule.inner_text() and "{" not in explorer.rule.inner_text()
        if formula.count(" = ") > 1:
            found, result = _arithmetic(formula)
            assert abs(found - result) <= 0.03 + 0.06 * abs(result), formula
            computed += 1
    K, F = len(case.b), len(case.x)
    # Scores, outputs, E; gradients of p, z, w, b, x; after an update w and b too.
    assert computed == 2 * K + 1 + 3 * K + F * K + F + updates * (F * K + K)
    assert explorer.root.locator("[aria-pressed=true]").count() == 1


LINES = [
    (SQUARED, "z", "value", 2, "z[2] = x[0]·w[0, 2] + x[1]·w[1, 2] + b[2] = 1 · 0.4 + 2 · (−0.2) + 0 = 0.00", "cột 2 của w"),
    (SQUARED, "p", "value", 1, "p[1] = e^1.40 / (e^0.70 + e^1.40 + e^0.00 + e^1.10) = e^1.40 / 10.07 = 0.40", "cộng lại bằng 1"),
    (SQUARED, "E", "value", 0,
     "E = ½·(0 − 0.20)² + ½·(0 − 0.40)² + ½·(1 − 0.10)² + ½·(0 − 0.30)² = 0.55", "bình phương"),
    (SQUARED, "E", "gradient", 0, "dE/dE = 1", "Độ dốc của E theo chính E bằng 1."),
    (SQUARED, "p", "gradient", 2, "dE/dp[2] = p[2] − t[2] = 0.10 − 1 = −0.90",
     "đạo hàm của khâu này × độ dốc từ bên phải = (−0.90) · 1"),
    (SQUARED, "z", "gradient", 2, "dE/dz[2] = p[2] · (g[2] − Σ g·p) = 0.10 · (−0.90 − 0.20) = −0.11",
     "(−0.020) · 0.20 + (−0.040) · 0.40 + 0.089 · (−0.90) + (−0.030) · 0.30 = −0.11"),
    (SQUARED, "w", "gradient", 6, "dE/dw[1, 2] = x[1] · dE/dz[2] = 2 · (−0.11) = −0.22", "dz[2]/dw[1, 2] = x[1] = 2"),
    (SQUARED, "b", "gradient", 2, "dE/db[2] = 1 · dE/dz[2] = 1 · (−0.11) = −0.11", "dz[2]/db[2] = 1"),
    (SQUARED, "x", "gradient", 1,
     "dE/dx[1] = Σ w[1, k] · dE/dz[k] = 0.2 · (−0.0003) + 0.6 · 0.081 + (−0.2) · (−0.11) + 0.3 · 0.029 = 0.079",
     "cộng phần của từng điểm số"),
    (SQUARED, "t", "value", 2, "t[2] = 1", "Không cần độ dốc"),
    (CROSS, "E", "value", 0, "E = −Σ t·ln p = −ln p[2] = −ln 0.0993 = 2.31", "Chỉ đầu ra 2 (thuyền)"),
    (CROSS, "p", "gradient", 2, "dE/dp[2] = −t[2] / p[2] = −1 / 0.0993 = −10.07", "−t/p"),
    (CROSS, "z", "gradient", 2, "dE/dz[2] = p[2] − t[2] = 0.10 − 1 = −0.90", "0.089 · (−10.07) + (−0.030) · 0.00 = −0.90"),
]


def test_the_boat_reads_as_in_the_lesson(show):
    explorer = show()
    explorer.run_all()
    for loss, node, part, place, formula, words in LINES:
        explorer.choose(loss)
        explorer.number(node, part, place).click()
        expect(explorer.formula).to_have_text(formula)
        expect(explorer.rule).to_contain_text(words)
    # The last line's number, under both losses: the difference that the lesson is about.
    expect(explorer.compared).to_contain_text("sai số bình phương cho −0.11, entropy chéo cho −0.90")
    explorer.choose(SQUARED)
    expect(explorer.compared).to_be_empty()


# --- the guess


def test_the_sign_is_asked_for_once_and_given_away_nowhere(show, sends):
    explorer = show()
    expect(explorer.asking).to_be_hidden()
    explorer.press("all")                                            # stops where the question is
    expect(explorer.asking).to_contain_text("nếu đầu ra p[2] (thuyền) tăng lên một chút")
    sends(stage=4)
    explorer.shows(4, *BOAT.passes())
    labels = explorer.root.evaluate("root => [...root.querySelectorAll('[aria-label]')].map(node => node.ariaLabel).join()")
    assert "−0.90" not in labels + explorer.root.inner_text()
    for name in ("back", "all"):                                     # no way round it, but a way to it
        explorer.press(name)
        expect(explorer.root.locator("button.falls")).to_be_focused()
        sends(stage=4)
    explorer.press("grows")
    expect(explorer.verdict).to_contain_text("Chưa đúng: sai số giảm. Vì sao? p[2] = 0.10")
    expect(explorer.verdict).to_contain_text("độ dốc −0.90")
    expect(explorer.asking).to_be_hidden()
    expect(explorer.root.locator("button.back")).to_be_focused()     # the answers are gone, the keys are not
    sends(guess="grows", stage=5)
    explorer.press("all", "update", "all")
    sends(stage=9)
    explorer.press("reset", "all")
    sends(stage=9)
    expect(explorer.asking).to_be_hidden()


def test_a_right_guess_is_called_right(show):
    explorer = show(language="en")
    explorer.press("forward", "forward", "forward", "back")
    expect(explorer.asking).to_contain_text("if the output p[2] (boat) grows a little, does the total error grow or fall?")
    explorer.press("falls")
    expect(explorer.verdict).to_contain_text("Your guess is right.")
    explorer.press("back")
    expect(explorer.verdict).to_be_hidden()


# --- updates


@pytest.mark.parametrize("loss", [SQUARED, CROSS])
@pytest.mark.parametrize("rate", RATES)
def test_an_update_goes_against_the_gradient(show, sends, rate, loss):
    explorer = show()
    explorer.root.locator("select").select_option(str(rate))
    explorer.choose(loss)
    w, b, errors = BOAT.w, BOAT.b, []
    for count in range(3):
        explorer.run_all()
        values, gradients = BOAT.passes(loss, w, b)
        errors.append(values["E"])
        sends(errors=errors)
        assert [place for place, _ in explorer.errors()] == list(range(count + 1))
        _agree([text for _, text in explorer.errors()], errors)
        explorer.press("update")
        old = w[1][2]
        w, b = ((np.array(array) - rate * np.array(gradients[name])).tolist() for name, array in (("w", w), ("b", b)))
        given = {"x": BOAT.x, "w": w, "b": b}
        sends(stage=0, updates=count + 1, w=w, b=b, values=given, gradients={})      # the forward pass begins again
        explorer.shows(0, given, {})
        if count == 0:
            expect(explorer.formula).to_contain_text(f"w[1, 2] = {old} − {rate}".replace("-", "−"))
            expect(explorer.rule).to_contain_text(f"η = {rate}")
    assert sorted(errors, reverse=True) == errors


def test_five_updates_bring_the_outputs_of_the_slides(show, sends):
    explorer = show()
    for _ in range(5):
        explorer.run_all()
        explorer.press("update")
    explorer.press("forward", "forward", "forward")
    expect(explorer.root.locator(".errors li")).to_have_count(6)
    assert [round(_value(text), 1) for text in explorer.numbers("p", "value")] == [0.1, 0.1, 0.7, 0.1]
    assert [text for _, text in explorer.errors()][::5] == ["0.55", "0.056"]
    explorer.press("reset")
    sends(w=BOAT.w, b=BOAT.b, errors=[], updates=0, last_update={})
    expect(explorer.root.locator(".errors")).to_be_hidden()


def test_a_long_list_of_errors_keeps_its_first_and_latest(show):
    explorer = show(guess="falls")
    explorer.root.locator("select").select_option("0.1")
    for _ in range(12):
        explorer.run_all()
        explorer.press("update")
    explorer.press("forward", "forward", "forward")
    expect(explorer.root.locator(".errors li[data-update='12']")).to_be_visible()
    assert [place for place, _ in explorer.errors()] == [0, *range(4, 13)]
    heights = explorer.root.locator(".bar").evaluate_all("bars => bars.map(bar => bar.getBoundingClientRect().height)")
    shares = [_value(text) / 0.5511 for _, text in explorer.errors()]
    np.testing.assert_allclose(np.array(heights) / heights[0], shares, atol=0.03)


def test_another_loss_keeps_the_weights_and_counts_anew(show, sends):
    explorer = show()
    explorer.run_all()
    explorer.press("update")
    explorer.run_all()
    values, gradients = BOAT.passes()
    w, b = ((np.array(values[name]) - 0.5 * np.array(gradients[name])).tolist() for name in "wb")
    explorer.choose(CROSS)
    values, gradients = BOAT.passes(CROSS, w, b)
    sends(errors=[values["E"]], updates=0, w=w)
    explorer.shows(9, values, gradients)


# --- moving


def test_arrow_keys_go_from_number_to_number(show, sends):
    explorer = show()
    explorer.run_all()
    explorer.number("w", "value", 0).focus()
    for keys, node, part, index in (("ArrowRight ArrowRight", "w", "value", [0, 2]), ("ArrowDown", "w", "gradient", [0, 2]),
                                    ("ArrowDown", "w", "value", [1, 2]), ("ArrowRight ArrowRight", "z", None, None),
                                    ("ArrowRight", "p", None, None), ("ArrowLeft ArrowLeft", "w", None, None)):
        if node == "w" and part == "value" and index == [0, 2]:
            explorer.number("w", "value", 0).click()
        for key in keys.split():
            explorer.page.keyboard.press(key)
        sends(node=node, **({"part": part, "index": index} if part else {}))
    focused = explorer.root.locator(".number:focus")
    expect(focused).to_have_attribute("aria-pressed", "true")
    expect(focused).to_have_attribute("tabindex", "0")
    assert explorer.root.locator(".number[tabindex='0']").count() == 1
    explorer.page.keyboard.press("x")                                # in JupyterLab: cut the cell
    explorer.page.keyboard.press("b")
    assert explorer.page.locator(".jp-Notebook .jp-Cell").count() == 1


def test_the_keyboard_alone_goes_through_both_passes(show, sends):
    explorer = show()
    explorer.root.locator("button.forward").focus()
    for stage in (1, 2, 3, 4):                                       # three forward; then the button is gone, the focus not
        explorer.page.keyboard.press("Enter")
        sends(stage=stage)
    explorer.page.keyboard.press("Enter")
    explorer.page.keyboard.press("Enter")                            # to the question, and its first answer
    for stage in (5, 6, 7, 8, 9):
        sends(stage=stage)
        explorer.page.keyboard.press("Enter")
    sends(updates=1)


def test_python_sets_stage_selection_weights_and_loss(show, sends, notebook):
    explorer = show()
    notebook.run("explorer.stage, explorer.loss = 9, 'cross-entropy'")
    expect(explorer.root.locator("button.update")).to_be_enabled()
    expect(explorer.root.locator(f"input[value='{CROSS}']")).to_be_checked()
    explorer.shows(9, *BOAT.passes(CROSS))
    notebook.run("explorer.node, explorer.part, explorer.index = 'z', 'gradient', [1]")
    expect(explorer.formula).to_contain_text("dE/dz[1] = ")
    notebook.run("explorer.b = [0, 1, 0, 0]\nexplorer.rate = 2")
    expect(explorer.root.locator("select")).to_have_value("2")
    values, gradients = BOAT.passes(CROSS, b=[0, 1, 0, 0])
    sends(gradients=gradients, errors=[values["E"]])
    explorer.shows(9, values, gradients)
    notebook.run("explorer.node, explorer.index = 'w', [7, 7]")      # no such number
    expect(explorer.formula).to_have_text("x[0] = 1")
    sends(index=[0])


# --- looks, languages, no kernel


def test_both_languages(show):
    for language, words in (
            ("vi", ["Cách đo sai số", "điểm số", "tốc độ học η", "Quy tắc dây chuyền", "Sai số tổng E (entropy chéo)"]),
            ("en", ["Error measured by", "scores", "learning rate η", "Chain rule", "Total error E (cross-entropy)"])):
        explorer = show(language=language)
        explorer.choose(CROSS)
        explorer.run_all()
        for word in (*words, *CLASSES[language]):
            expect(explorer.root).to_contain_text(word)


# Numbers and names that are cut off or reach over their box, and boxes over one another.
CROWDED = """root => {
    const rect = node => node.getBoundingClientRect();
    const boxes = [...root.querySelectorAll('.vertex, .operation')].map(rect);
    const apart = (a, b) => a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
    const over = boxes.flatMap((a, i) => boxes.slice(i + 1).filter(b => !apart(a, b)));
    const cut = [...root.querySelectorAll('.number, .called, .name')].filter(node => node.scrollWidth > node.clientWidth + 1);
    const out = [...root.querySelectorAll('.number, .called')]
        .filter(node => rect(node).right > rect(node.closest('.vertex')).right);
    return [...over.map(box => `box at ${box.left}, ${box.top}`), ...[...cut, ...out].map(node => node.textContent)];
}"""


def _is_legible(root):
    assert root.evaluate(CROWDED) == []


@pytest.mark.parametrize("light", [True, False], ids=["light", "dark"])
@pytest.mark.parametrize("name", CASES)
def test_texts_are_readable_and_nothing_overflows(show, notebook, screenshots, name, light):
    with theme(notebook, light) as shade:
        explorer = show(CASES[name])
        looks_right(explorer.root, screenshots, f"graph-{name}-start-{shade}", (1280, 800))
        explorer.press("all")
        expect(explorer.asking).to_be_visible()
        looks_right(explorer.root, screenshots, f"graph-{name}-asks-{shade}", (1280, 500))
        explorer.run_all()
        explorer.choose(CROSS)
        explorer.number("z", "gradient", CASES[name].answer).click()
        expect(explorer.compared).to_contain_text("entropy")
        looks_right(explorer.root, screenshots, f"graph-{name}-end-{shade}", (1280, 800, 500))
        _is_legible(explorer.root)


def test_it_lies_down_where_there_is_room_and_stands_where_not(show):
    explorer = show()
    explorer.run_all()
    nodes = explorer.root.locator(".nodes")
    for width, classes in ((1280, "nodes wide"), (700, "nodes"), (1280, "nodes wide")):
        explorer.page.set_viewport_size({"width": width, "height": 900})
        expect(nodes).to_have_class(classes)
        _is_legible(explorer.root)
        ends = explorer.root.evaluate("""root => [...root.querySelectorAll('.edges .way')].filter(way => {
            const { width, height } = way.ownerSVGElement.getBoundingClientRect(), box = way.getBBox();
            return box.x < -1 || box.y < -1 || box.x + box.width > width + 1 || box.y + box.height > height + 1;
        }).length""")
        assert ends == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_without_a_kernel_on_a_phone(page_without_kernel, screenshots, case, scheme, request):
    page = page_without_kernel({"graph": widgets.graph_explorer(*case.arguments("vi"))}, scheme=scheme)
    explorer = Driver(page, page.locator("#graph .course-explorer"))
    assert faults(explorer.root) == []
    panel, button = explorer.root.locator(".panel"), explorer.root.locator
    for name in ("forward", "forward", "forward", "back", "falls"):
        button(f"button.{name}").tap()
        page.wait_for_timeout(100)
        chosen = explorer.root.locator("[aria-pressed=true]").bounding_box()    # the graph follows the pass
        assert chosen["y"] >= 0 and chosen["y"] + chosen["height"] <= panel.bounding_box()["y"] + 1
    page.screenshot(path=screenshots / f"graph-phone-{request.node.callspec.id}-guessed.png")
    button("button.all").tap()
    expect(button("button.update")).to_be_enabled()
    explorer.shows(9, *case.passes())
    explorer.number("w", "gradient", 1).tap()
    expect(explorer.formula).to_contain_text("dE/dw[0, 1] = x[0] · dE/dz[1] = ")
    page.screenshot(path=screenshots / f"graph-phone-{request.node.callspec.id}.png")
    assert faults(explorer.root) == []
    _is_legible(explorer.root)
