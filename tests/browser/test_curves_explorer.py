"""The learning-curves explorer, driven by mouse, touch and keyboard, shows the numbers of its runs and hides what it asks."""

import re

import pytest

from course_utils import widgets

from .looking import faults, looks_right, theme

pytestmark = pytest.mark.browser
playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed: pip install playwright")
expect = playwright.expect
expect.set_options(timeout=4_000)

SETS = {"training": "", "validation": "val_"}
STATE = ("[explorer.run, explorer.metric, explorer.epoch, explorer.guess, explorer.best_epoch, "
         "*(value if value is None else round(value, 9) for value in (explorer.gap, explorer.missed))]")


def run(loss, val_loss):
    """A run with these losses; accuracies that have numbers of their own."""
    return {"loss": list(loss), "val_loss": list(val_loss),
            "accuracy": [round(0.99 - 0.3 * value, 4) for value in loss],
            "val_accuracy": [round(0.95 - 0.3 * value + 0.01 * (at % 3), 4) for at, value in enumerate(val_loss)]}


def falling(count, start=1.0, pace=0.8, end=0.05):
    return [round(end + start * pace ** epoch, 4) for epoch in range(count)]


OVERFITTED = run(falling(20), [0.9, 0.8, 0.72, 0.66, 0.62, 0.6, 0.59, 0.585, 0.61, 0.62, 0.66, 0.68, 0.71, 0.74, 0.77, 0.8,
                               0.84, 0.89, 0.93, 1.3125])
DROPOUT = run(falling(14, end=0.3), falling(14, start=0.7, end=0.4))
RUNS = {"không dropout": OVERFITTED, "dropout 0.5": DROPOUT}
FOUR = {**RUNS, "dropout 0.4": run(falling(14, end=0.31), falling(14, 0.8, end=0.41)),      # ends where the other one does
        "rất chậm": run(falling(20, pace=0.97), falling(20, pace=0.98))}


class Driver:
    """A curves explorer on a page: what a reader does, and what a reader sees."""

    def __init__(self, page, root, runs=RUNS):
        self.page, self.root, self.runs, self.names = page, root, runs, list(runs)
        root.wait_for()
        self.plot, self.input = root.locator("svg.plot"), root.locator("input.guess")
        self.result, self.why = root.locator(".result"), root.locator(".why")

    def choose(self, trait):
        """A run's or a metric's radio button."""
        self.root.locator(f"input[type=radio][value='{trait}']").check()
        self.settle()

    def tick(self, name, on=True):
        """The checkbox "free" (show without asking) or "overlaid"."""
        self.root.locator(f"input.{name}").set_checked(on)
        self.settle()

    def settle(self):
        """Waits for the frame in which what was done is drawn."""
        self.page.evaluate("() => new Promise(requestAnimationFrame)")

    def guess(self, value):
        self.input.fill(str(value))
        self.input.press("Enter")
        expect(self.input).to_be_hidden()

    def press(self, keys):
        self.plot.focus()
        for key in keys.split():
            self.page.keyboard.press(key)
        self.settle()

    def point(self, epoch, last):
        """Where an epoch is on the plot, for mouse and finger."""
        box, frame = self.plot.bounding_box(), self.plot.evaluate("node => node.viewBox.baseVal.width")
        place = 62 + (frame - 62 - 24) * (epoch - 1) / (last - 1)
        return {"x": place * box["width"] / frame, "y": box["height"] / 2}

    def curves(self):
        """{(run, set): values} as they are drawn, read back with the numbers on the vertical axis."""
        ticks = self.plot.locator("text.tick").evaluate_all(
            "nodes => nodes.map(node => [+node.getAttribute('y'), node.textContent])")
        (low_y, low), (high_y, high) = ((y, _value(text)) for y, text in (ticks[0], ticks[-1]))
        lines = self.plot.locator("polyline").evaluate_all(
            "nodes => nodes.map(node => [node.dataset.run, node.classList.item(1), node.getAttribute('points')])")
        return {(name, kind): [low + (float(point.split(",")[1]) - low_y) * (high - low) / (high_y - low_y)
                               for point in points.split()] for name, kind, points in lines}

    def table(self):
        """{(metric, row): numbers of the runs}, rows "training", "validation", "gap"."""
        bodies = self.root.locator("tbody").evaluate_all("""bodies => bodies.map(body => [...body.rows].slice(1)
            .map(row => [...row.cells].slice(1).map(cell => cell.textContent)))""")
        return {(metric, row): [_value(text) for text in cells]
                for metric, rows in zip(("loss", "accuracy"), bodies, strict=True)
                for row, cells in zip((*SETS, "gap"), rows, strict=True)}

    def is_at(self, epoch):
        expect(self.plot).to_have_attribute("aria-valuenow", str(epoch))
        expect(self.plot.locator("text.here")).to_have_text(str(epoch))
        self.settle()    # what is read next, in several calls, is of one drawing

    def shows(self, name, metric, epoch, known=True, overlaid=()):
        """The plot, the gap and the table are those of the run at this epoch; validation only where it is known."""
        self.is_at(epoch)
        seen = {name: known, **dict(overlaid)}
        expected = {(one, kind): self.runs[one][prefix + metric] for one, shown in seen.items()
                    for kind, prefix in SETS.items() if shown or kind == "training"}
        drawn = self.curves()
        assert set(drawn) == set(expected)
        for key, values in expected.items():
            assert drawn[key] == pytest.approx(values, abs=2e-3)
        table = self.table()
        order = [one for one in self.names if one in seen]
        for which in ("loss", "accuracy"):
            for column, one in enumerate(order):
                told = [table[which, row][column] for row in (*SETS, "gap")]
                assert told == _told(self.runs[one], which, epoch, seen[one])
        gap = self.plot.locator("text.size")
        if known:
            training, validation = (self.runs[name][prefix + metric][epoch - 1] for prefix in SETS.values())
            expect(gap).to_have_text(re.compile(rf"^(chênh lệch|gap) {re.escape(_shown(validation - training))}$"))
            y = {kind: float(self.plot.locator(f".dot.{kind}").get_attribute("cy")) for kind in SETS}
            bar = re.findall(r"V ([\d.]+)|M [\d.]+ ([\d.]+)", self.plot.locator(".gap-bar").get_attribute("d"))
            assert [float(start or end) for end, start in bar] == pytest.approx([y["training"], y["validation"]])
        else:
            expect(gap).to_have_count(0)


def _told(curves, metric, epoch, known):
    """What the table tells: three decimals, ? for what is asked, – where a run had ended."""
    if epoch > len(curves["loss"]):
        return ["–", "–", "–"]
    training, validation = (curves[prefix + metric][epoch - 1] for prefix in SETS.values())
    rounded = [pytest.approx(value, abs=5.1e-4) for value in (training, validation, validation - training)]
    return rounded if known else [rounded[0], "?", "?"]


def _value(text):
    return float(text.replace("−", "-")) if re.fullmatch(r"−?\d+(\.\d+)?", text) else text


def _shown(value):
    return f"{round(value, 3) + 0:.12g}".replace("-", "−")


def best(curves):
    """The first epoch of the smallest validation loss, by a plain loop."""
    found = 0
    for at, value in enumerate(curves["val_loss"]):
        if value < curves["val_loss"][found]:
            found = at
    return found + 1


@pytest.fixture
def show(notebook):
    """A function that shows runs in the notebook and returns its Driver."""
    def start(runs=RUNS, language="vi"):
        notebook.page.set_viewport_size({"width": 1280, "height": 900})
        source = (f"from course_utils import language, widgets\nlanguage.choose({language!r})\n"
                  f"explorer = widgets.curves_explorer({runs!r})\nexplorer")
        return Driver(notebook.page, notebook.show(source).locator(".course-explorer"), runs)

    return start


@pytest.fixture
def sends(notebook):
    """A function: the traits are those of a run at this place."""
    def check(curves, name, metric, epoch, guess=None, known=True):
        gap = round(curves[f"val_{metric}"][epoch - 1] - curves[metric][epoch - 1], 9) if known else None
        missed = None if guess is None else round(curves["val_loss"][guess - 1] - min(curves["val_loss"]), 9)
        expected = [name, metric, epoch, guess, best(curves) if known else None, gap, missed]
        assert notebook.waits_for(STATE, expected) == expected

    return check


# --- guess first


def test_validation_is_hidden_until_a_guess(show, sends):
    explorer = show()
    explorer.shows("không dropout", "loss", 1, known=False)
    sends(OVERFITTED, "không dropout", "loss", 1, known=False)
    expect(explorer.result).to_be_empty()
    expect(explorer.root.locator("input.free")).to_be_hidden()
    expect(explorer.plot.locator(".best, .guessed, .missed, .gap-bar")).to_have_count(0)
    explorer.choose("accuracy")
    explorer.shows("không dropout", "accuracy", 1, known=False)
    explorer.root.get_by_role("button", name="Xem", exact=True).click()
    expect(explorer.result).to_have_text("Hãy nhập một số trước đã.")
    explorer.shows("không dropout", "accuracy", 1, known=False)
    page = explorer.root.evaluate("root => root.outerHTML")
    assert "0.585" not in page and "1.313" not in page


def test_the_axis_does_not_tell_how_high_the_validation_loss_goes(show):
    explorer = show()
    def highest():
        return max(_value(text) for text in explorer.plot.locator("text.tick").all_text_contents())

    assert highest() == 1.2                                          # the training loss begins at 1.05
    explorer.guess(20)
    assert highest() >= 1.3125


def test_a_guess_brings_the_validation_curve_and_what_it_missed(show, sends):
    explorer = show()
    explorer.guess(14)
    explorer.shows("không dropout", "loss", 1)
    sends(OVERFITTED, "không dropout", "loss", 1, guess=14)
    expect(explorer.plot).to_be_focused()
    expect(explorer.result).to_have_text("Loss trên tập kiểm định nhỏ nhất ở epoch 8: 0.585. Bạn đoán 14, lệch 6.")
    expect(explorer.why).to_contain_text("Dừng ở epoch 14 thì loss ấy là 0.74, tức là cao thêm 0.155. Vì sao?")
    assert explorer.plot.locator("text.mark").all_text_contents() == ["bạn dừng: epoch 14 (+0.155)", "loss nhỏ nhất: epoch 8"]
    values = explorer.curves()["không dropout", "validation"]
    points = [point.split(",") for point in explorer.plot.locator("polyline.validation").get_attribute("points").split()]
    assert len(values) == 20
    x, y = explorer.plot.locator(".guessed").evaluate("node => [node.getAttribute('cx'), node.getAttribute('cy')]")
    assert [x, y] == points[13]
    level, top = re.fullmatch(r"M [\d.]+ ([\d.]+) V ([\d.]+)", explorer.plot.locator(".missed").get_attribute("d")).groups()
    assert [level, top] == [points[7][1], points[13][1]]
    explorer.choose("accuracy")                                      # there the bar would be of another measure
    expect(explorer.plot.locator(".missed")).to_have_count(0)
    assert "bạn dừng: epoch 14" in explorer.plot.locator("text.mark").all_text_contents()
    explorer.shows("không dropout", "accuracy", 1)


def test_the_epoch_under_the_cursor_is_the_guess(show, sends):
    explorer = show()
    explorer.press("ArrowRight ArrowRight ArrowUp")
    expect(explorer.input).to_have_value("4")
    explorer.page.keyboard.press("7")                                # a digit replaces it
    expect(explorer.input).to_be_focused()
    expect(explorer.input).to_have_value("7")
    explorer.press("Home Shift+ArrowRight Shift+ArrowRight ArrowLeft")
    expect(explorer.input).to_have_value("19")
    explorer.root.get_by_role("button", name="Xem", exact=True).click()
    sends(OVERFITTED, "không dropout", "loss", 19, guess=19)


@pytest.mark.parametrize("typed, taken", [("99", 20), ("-3", 1), ("7.6", 8)])
def test_a_guess_that_is_no_epoch_becomes_the_nearest_one(show, sends, typed, taken):
    explorer = show()
    explorer.guess(typed)
    sends(OVERFITTED, "không dropout", "loss", 1, guess=taken)
    right = taken == best(OVERFITTED)
    expect(explorer.result).to_contain_text("Bạn đoán đúng." if right else f"Bạn đoán {taken}, lệch {abs(8 - taken)}.")
    expect(explorer.plot.locator(".missed")).to_have_count(0 if right else 1)


def test_each_run_asks_for_itself_and_remembers(show, sends):
    explorer = show()
    explorer.guess(5)
    explorer.press("End")
    explorer.choose("dropout 0.5")
    explorer.shows("dropout 0.5", "loss", 14, known=False)           # this run has 14 epochs
    sends(DROPOUT, "dropout 0.5", "loss", 14, known=False)
    expect(explorer.root.locator("form label")).to_contain_text("“dropout 0.5”")
    explorer.guess(14)
    expect(explorer.result).to_contain_text("nhỏ nhất ở epoch 14: ")
    expect(explorer.result).to_contain_text("Bạn đoán đúng.")
    explorer.choose("không dropout")
    explorer.shows("không dropout", "loss", 14)
    sends(OVERFITTED, "không dropout", "loss", 14, guess=5)
    explorer.tick("free")
    expect(explorer.result).to_contain_text("Bạn đoán 5, lệch 3.")


def test_without_guessing_all_is_shown_and_stays_known(show, sends):
    explorer = show()
    explorer.guess(8)
    expect(explorer.result).to_contain_text("Bạn đoán đúng.")
    explorer.tick("free")
    explorer.tick("overlaid")
    explorer.shows("không dropout", "loss", 1, overlaid={"dropout 0.5": True})
    explorer.tick("free", False)
    explorer.choose("dropout 0.5")
    explorer.shows("dropout 0.5", "loss", 1, overlaid={"không dropout": True})
    sends(DROPOUT, "dropout 0.5", "loss", 1)


WHY = {
    "overfitting": (run([1, 0.5, 0.4, 0.3], [1, 0.6, 0.7, 0.8]),
                    "Từ epoch 2 đến epoch 4, loss trên tập huấn luyện còn giảm (0.5 → 0.3) mà trên tập kiểm định lại "
                    "tăng (0.6 → 0.8): mạng quá khớp"),
    "at once": (run([1, 0.5, 0.4], [0.6, 0.7, 0.8]), "Từ epoch 1 đến epoch 3"),
    "longer": (run([1, 0.5, 0.4, 0.3], [1, 0.6, 0.5, 0.45]), "Đến epoch cuối cùng, loss trên tập kiểm định vẫn còn giảm"),
    "few": (run([1, 0.5, 0.4, 0.3], [1, 0.6, 0.5, 0.8]), "Sau epoch 3 chỉ còn một epoch"),
    "flat": (run([1, 0.5, 0.4, 0.3], [1, 0.5, 0.6, 0.52]), "Đến epoch 4, loss trên tập kiểm định vẫn quanh mức nhỏ nhất"),
    "constant": (run([1, 0.5, 0.4, 0.3], [0.7, 0.7, 0.7, 0.7]), "vẫn quanh mức nhỏ nhất (0.7 → 0.7)"),
    "both": (run([1, 0.5, 0.4, 0.9], [1, 0.5, 0.6, 0.9]), "không giảm nữa, cả trên tập huấn luyện (0.5 → 0.9) lẫn tập kiểm định"),
}


def test_it_says_why(show):
    """All cases in one explorer a half: each run by itself."""
    for names in (list(WHY)[:4], list(WHY)[4:]):
        explorer = show({name: WHY[name][0] for name in names})
        for name in names:
            explorer.choose(name)
            expect(explorer.root.locator("form label")).to_contain_text(f"“{name}”")
            explorer.guess(best(WHY[name][0]))
            expect(explorer.why).to_contain_text(f"Vì sao? {WHY[name][1]}" if name not in ("constant", "both") else WHY[name][1])
            assert "{" not in explorer.root.inner_text() and "undefined" not in explorer.root.inner_text()


# --- the cursor


@pytest.mark.parametrize("metric", ["loss", "accuracy"])
def test_every_epoch_shows_its_numbers(show, sends, metric):
    explorer = show()
    explorer.choose(metric)
    explorer.guess(10)
    explorer.press("Home")
    for epoch in range(1, 21):
        explorer.shows("không dropout", metric, epoch)
        if epoch in (1, 9, 20):
            sends(OVERFITTED, "không dropout", metric, epoch, guess=10)
        explorer.press("ArrowRight")
    explorer.press("Home ArrowLeft")
    explorer.is_at(1)
    explorer.press("Shift+ArrowRight ArrowDown")
    explorer.is_at(10)


def test_the_mouse_drags_the_cursor(show):
    explorer = show()
    explorer.plot.scroll_into_view_if_needed()
    box = explorer.plot.bounding_box()
    def place(epoch):
        at = explorer.point(epoch, 20)
        return box["x"] + at["x"], box["y"] + at["y"]

    explorer.page.mouse.move(*place(12))
    explorer.is_at(1)                                                # a pointer that only passes moves nothing
    explorer.page.mouse.move(*place(5))
    explorer.page.mouse.down()
    explorer.is_at(5)
    for epoch in (9, 13):
        explorer.page.mouse.move(*place(epoch))
        explorer.is_at(epoch)
    explorer.page.mouse.move(box["x"] + box["width"] + 200, box["y"])
    explorer.is_at(20)
    explorer.page.mouse.up()
    expect(explorer.input).to_have_value("20")


def test_the_cursor_answers_within_a_frame(show):
    explorer = show()
    shown = explorer.plot.evaluate("""async node => {
        node.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight" }));
        await new Promise(requestAnimationFrame);
        return node.querySelector("text.here").textContent;
    }""")
    assert shown == "2"


def test_keys_stay_in_the_explorer(show):
    explorer = show()
    explorer.press("x b d d")                                        # in JupyterLab: cut the cell, add one, …
    explorer.root.locator("input.overlaid").focus()
    for key in "xbd":
        explorer.page.keyboard.press(key)
    assert explorer.page.locator(".jp-Notebook .jp-Cell").count() == 1


def test_python_sets_what_is_shown(show, notebook, sends):
    explorer = show()
    explorer.guess(3)
    notebook.run("explorer.run, explorer.metric, explorer.epoch, explorer.overlaid = 'dropout 0.5', 'accuracy', 6, True")
    expect(explorer.plot).to_have_attribute("aria-valuenow", "6")
    explorer.shows("dropout 0.5", "accuracy", 6, known=False, overlaid={"không dropout": True})
    expect(explorer.root.locator("input[value='dropout 0.5']")).to_be_checked()
    expect(explorer.root.locator("input.overlaid")).to_be_checked()
    assert "there is no run 'x'" in notebook.run("explorer.run = 'x'")
    notebook.run("explorer.epoch = 20")                              # the other run's last; this one has 14
    sends(DROPOUT, "dropout 0.5", "accuracy", 14, known=False)


# --- several runs at once


def test_overlaid_runs_are_told_apart(show):
    explorer = show(FOUR)
    first, *others = FOUR
    explorer.guess(8)
    explorer.tick("overlaid")
    explorer.shows(first, "loss", 1, overlaid=dict.fromkeys(others, False))
    explorer.press("End")
    explorer.shows(first, "loss", 20, overlaid=dict.fromkeys(others, False))       # – where a run had ended
    explorer.tick("free")
    explorer.shows(first, "loss", 20, overlaid=dict.fromkeys(others, True))
    heads = explorer.root.locator("thead th").all_inner_texts()
    assert heads == [f"{number} · {name}" for number, name in enumerate(FOUR, start=1)]
    ends = explorer.plot.locator("text.end").evaluate_all(
        "nodes => nodes.map(node => [node.textContent, +node.getAttribute('x'), +node.getAttribute('y')])")
    assert sorted(text for text, _, _ in ends) == list("11223344")
    for index, (_, x, y) in enumerate(ends):                         # none lies on another
        assert all(abs(x - other_x) >= 12 or abs(y - other_y) >= 11.9 for _, other_x, other_y in ends[:index])
    expect(explorer.plot.locator("polyline.chosen")).to_have_count(2)


def test_one_run_needs_no_switch(show):
    explorer = show({"LeNet-5": OVERFITTED})
    expect(explorer.root.locator(".runs")).to_be_hidden()
    explorer.guess(2)
    explorer.shows("LeNet-5", "loss", 1)


@pytest.mark.parametrize("values", [[2.3026, 2.3025, 2.3025, 2.3026], [0.5] * 4], ids=["nearly", "constant"])
def test_curves_that_do_not_move_have_an_axis(show, values):
    explorer = show({"a": run(values, values)})
    explorer.guess(1)
    explorer.shows("a", "loss", 1)
    ticks = explorer.plot.locator("text.tick").all_text_contents()
    assert len(set(ticks)) == len(ticks) >= 2


# --- texts, looks, no kernel


def test_both_languages_and_names_for_all_controls(show):
    for language, words, spoken in (
            ("vi", ["tập huấn luyện", "tập kiểm định", "mất mát (loss)", "độ chính xác", "lệch 6", "Vì sao?", "quá khớp"],
             "không dropout, epoch 1: mất mát (loss) 1.05 trên tập huấn luyện, 0.9 trên tập kiểm định"),
            ("en", ["training set", "validation set", "loss", "accuracy", "6 off", "Why?", "overfitting"],
             "không dropout, epoch 1: loss 1.05 on the training set, 0.9 on the validation set")):
        explorer = show(language=language)
        expect(explorer.plot).to_have_attribute("aria-valuetext", re.compile(r" \? "))
        explorer.guess(14)
        for word in words:
            expect(explorer.root).to_contain_text(word)
        expect(explorer.plot).to_have_attribute("aria-valuetext", spoken)
        expect(explorer.root.get_by_role("slider")).to_have_attribute("aria-label", re.compile("loss"))
        assert explorer.root.locator("input:visible").evaluate_all("nodes => nodes.every(node => node.labels.length)")


@pytest.mark.parametrize("light", [True, False], ids=["light", "dark"])
def test_texts_are_readable_and_nothing_overflows(show, notebook, screenshots, light):
    with theme(notebook, light) as shade:
        explorer = show()
        looks_right(explorer.root, screenshots, f"curves-before-{shade}", (1280, 800, 500))
        explorer.guess(14)
        explorer.press("Shift+ArrowRight")
        looks_right(explorer.root, screenshots, f"curves-after-{shade}", (1280, 800, 500))
        explorer = show(FOUR)
        explorer.guess(20)
        explorer.tick("free")
        explorer.tick("overlaid")
        explorer.choose("accuracy")
        looks_right(explorer.root, screenshots, f"curves-four-{shade}", (1280, 800, 500))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_without_a_kernel_on_a_phone(page_without_kernel, screenshots, scheme):
    page = page_without_kernel({"curves": widgets.curves_explorer(FOUR)}, scheme=scheme)
    explorer = Driver(page, page.locator("#curves .course-explorer"), FOUR)
    assert faults(explorer.root) == []
    explorer.plot.tap(position=explorer.point(16, 20))
    explorer.shows("không dropout", "loss", 16, known=False)
    expect(explorer.input).to_have_value("16")
    assert explorer.plot.evaluate("node => getComputedStyle(node).touchAction") == "pan-y"     # the page still scrolls
    explorer.root.get_by_role("button", name="Xem").tap()
    explorer.shows("không dropout", "loss", 16)
    explorer.root.locator("input.overlaid").tap()
    explorer.root.locator("input.free").tap()
    expect(explorer.plot.locator("polyline")).to_have_count(8)
    page.screenshot(path=screenshots / f"curves-phone-{scheme}.png", full_page=True)
    assert faults(explorer.root) == []
    smallest = explorer.plot.evaluate("""plot => plot.getBoundingClientRect().width / plot.viewBox.baseVal.width *
        Math.min(...[...plot.querySelectorAll('text')].map(node => parseFloat(getComputedStyle(node).fontSize)))""")
    assert smallest >= 11
    page.set_viewport_size({"width": 900, "height": 800})            # turned: the plot is drawn anew
    expect(explorer.plot).to_have_attribute("viewBox", re.compile(r"^0 0 [5-9]\d\d "))
