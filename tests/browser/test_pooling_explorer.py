"""The pooling explorer, driven by mouse, touch and keyboard, shows what plain loops and course_utils.layers compute."""

import math
import re

import numpy as np
import pytest

from course_utils import layers, widgets

from .looking import faults, is_legible, looks_right, theme

pytestmark = pytest.mark.browser
playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed: pip install playwright")
expect = playwright.expect
expect.set_options(timeout=60_000)

RANDOM = np.random.default_rng(5)
LESSON = RANDOM.integers(0, 10, (8, 8, 3))
OBLONG = RANDOM.integers(-9, 10, (5, 7, 2))
ALONE = RANDOM.normal(size=(6, 4)).round(2)
SMALL = RANDOM.integers(0, 10, (3, 2, 2))                            # too small for most windows
CASES = {"lesson": LESSON, "oblong": OBLONG, "alone": ALONE, "small": SMALL}


def stops(cells, size, stride):
    """Where a window begins along a side, by trying every cell."""
    return [start for start in range(0, cells, stride) if start + size <= cells]


def window(volume, channel, row, column, size, stride):
    """The window's numbers as (row, column, number), in reading order."""
    return [(r, c, volume[r, c, channel].item()) for r in range(row * stride, row * stride + size)
            for c in range(column * stride, column * stride + size)]


def pool(volume, channel, row, column, size, stride, mode):
    """(pooled number, winner or [])."""
    total, best = 0, None
    for cell in window(volume, channel, row, column, size, stride):
        total += cell[2]
        if best is None or cell[2] > best[2]:
            best = cell
    return (best[2], list(best[:2])) if mode == "max" else (total / size**2, [])


def missed(volume, size, stride):
    """The cells of a channel that no window covers."""
    height, width = volume.shape[:2]
    covered = {(row + r, column + c) for row in stops(height, size, stride) for column in stops(width, size, stride)
               for r in range(size) for c in range(size)}
    return set(np.ndindex(height, width)) - covered


class Driver:
    """A pooling explorer on a page: what a reader does, and what a reader sees."""

    def __init__(self, page, root, volume):
        self.page, self.root, self.volume = page, root, np.atleast_3d(volume)
        self.height, self.width, self.channels = self.volume.shape
        self.size, self.stride, self.mode = 2, 2, "max"
        root.wait_for()
        self.images, self.maps, self.input = root.locator("svg.image"), root.locator("svg.map"), root.locator("input.guess")
        self.result, self.why, self.fill = root.locator(".result"), root.locator(".why"), root.locator("button.fill")
        self.notice, self.shape, self.formula = (root.locator(f".{name}") for name in ("notice", "shape", "formula"))

    @property
    def rows(self):
        return len(stops(self.height, self.size, self.stride))

    @property
    def columns(self):
        return len(stops(self.width, self.size, self.stride))

    def choose(self, size=None, stride=None, mode=None, channel=None):
        """Sets sliders by keyboard, radio buttons by mouse."""
        for name, value in (("size", size), ("stride", stride)):
            if value is not None:
                slider = self.root.locator(f"input.{name}")
                slider.focus()
                self.page.keyboard.press("Home")
                for _ in range(value - 1):
                    self.page.keyboard.press("ArrowRight")
                expect(slider).to_have_value(str(value))
                setattr(self, name, value)
        for value in (mode, channel):
            if value is not None:
                self.root.locator(f"input[type=radio][value='{value}']").check()
        self.mode = mode or self.mode
        self.page.evaluate("() => new Promise(requestAnimationFrame)")

    def guess(self, value):
        self.input.fill(str(value))
        self.input.press("Enter")
        expect(self.result).to_contain_text(re.compile(r"\d"))

    def press(self, keys, channel=0):
        self.images.nth(channel).focus()
        for key in keys.split():
            self.page.keyboard.press(key)

    def point(self, row, column, drawing, rows, columns):
        """Where a cell of a drawing with so many cells is, for click, hover and tap."""
        box = drawing.bounding_box()
        return {"x": 2 + (column + 0.5) * (box["width"] - 4) / columns, "y": 2 + (row + 0.5) * (box["height"] - 4) / rows}

    def cell(self, channel, row, column):
        return self.point(row, column, self.images.nth(channel), self.height, self.width)

    def cell_of_map(self, channel, row, column):
        return self.point(row, column, self.maps.nth(channel), self.rows, self.columns)

    def grid(self, drawing):
        """A grid's numbers as lists of rows; "?" and "" as they are."""
        found = drawing.locator("text").evaluate_all(
            "nodes => nodes.map(node => [node.dataset.row, node.dataset.column, node.textContent])")
        rows = [[] for _ in range(1 + max(int(row) for row, _, _ in found))]
        for row, column, text in found:
            assert len(rows[int(row)]) == int(column)
            rows[int(row)].append(_value(text))
        return rows

    def cells(self, drawing, kind):
        """{(row, column)} of the cells of a kind."""
        found = drawing.locator(f"text.{kind}").evaluate_all(
            "nodes => nodes.map(node => [node.dataset.row, node.dataset.column])")
        return {(int(row), int(column)) for row, column in found}

    def is_at(self, channel, row, column):
        """The window is at this stop in every channel and on every map; one channel is asked about."""
        top, left = row * self.stride, column * self.stride
        for image, grid in zip(self.images.all(), self.maps.all()):
            expect(image).to_have_attribute("aria-label", re.compile(rf"(hàng|row) {top}, (cột|column) {left} "))
            assert _box(image, "window") == [top, left, self.size, self.size]
            assert _box(grid, "window") == [row, column, 1, 1]
            inside = {(r, c) for r, c, _ in window(self.volume, 0, row, column, self.size, self.stride)}
            assert self.cells(image, "inside") == inside
        asked = self.root.locator(".channel.asked")
        expect(asked).to_have_count(1)
        expect(asked).to_have_attribute("data-channel", str(channel))
        for number, image in enumerate(self.images.all()):
            assert self.grid(image) == self.volume[:, :, number].tolist()
            assert self.cells(image, "unreached") == missed(self.volume, self.size, self.stride)

    def hides(self, channel, row, column):
        self.is_at(channel, row, column)
        expect(self.input).to_be_visible()
        expect(self.result).to_be_empty()
        assert self.grid(self.maps.nth(channel))[row][column] == "?"
        expect(self.images.nth(channel).locator(".winner")).to_have_count(0)

    def shows(self, channel, row, column):
        self.is_at(channel, row, column)
        expect(self.input).to_be_hidden()
        number, winner = pool(self.volume, channel, row, column, self.size, self.stride, self.mode)
        np.testing.assert_allclose(self.grid(self.maps.nth(channel))[row][column], number, rtol=0, atol=5.1e-4)
        assert re.search(rf" {channel}, \w+ {row}, \w+ {column} .* {re.escape(_shown(number))}\.", self.result.inner_text())
        image, grid = self.images.nth(channel), self.maps.nth(channel)
        assert self.cells(image, "winner") == ({tuple(winner)} if winner else set())
        assert self.cells(grid, "winner") == ({(row, column)} if winner else set())
        if winner:
            assert _box(image, "winner") == [*winner, 1, 1]

    def shows_all(self):
        """Every map is whole, and what course_utils.layers gives."""
        function = {"max": layers.max_pool, "average": layers.average_pool}[self.mode]
        expected = function(self.volume[None], self.size, self.stride)[0]
        found = np.stack([np.array(self.grid(grid), float) for grid in self.maps.all()], axis=-1)
        assert found.shape == expected.shape
        np.testing.assert_allclose(found, expected, rtol=0, atol=5.1e-4)


def _box(drawing, name):
    """[row, column, height, width] of an outline, in cells."""
    box = drawing.locator(f".box.{name}")
    return [int(box.get_attribute(key)) / 32 for key in ("y", "x", "height", "width")]


def _value(text):
    return float(text.replace("−", "-")) if re.fullmatch(r"−?\d+(\.\d+)?", text) else text


def _shown(value):
    """As the explorer writes it: JavaScript rounds a half upwards."""
    return f"{math.floor(value * 1000 + 0.5) / 1000:.12g}".replace("-", "−")


@pytest.fixture
def show(notebook):
    """A function that shows an explorer of a volume in the notebook and returns its Driver."""
    def start(volume=LESSON, language="vi"):
        notebook.page.set_viewport_size({"width": 1280, "height": 900})
        source = (f"from course_utils import language, widgets\nlanguage.choose({language!r})\n"
                  f"explorer = widgets.pooling_explorer({np.asarray(volume).tolist()})\nexplorer")
        return Driver(notebook.page, notebook.show(source).locator(".course-explorer"), volume)

    return start


@pytest.fixture
def sends(notebook):
    """A function: the traits agree with the loops at this place."""
    def check(explorer, channel, row, column, guess, known=True):
        volume, size, stride, mode = explorer.volume, explorer.size, explorer.stride, explorer.mode
        number, winner = pool(volume, channel, row, column, size, stride, mode)
        top, left = row * stride, column * stride
        expected = [size, stride, mode, channel, row, column, guess, *((round(number, 6), winner) if known else (None, [])),
                    volume[top:top + size, left:left + size, channel].tolist(),
                    [explorer.rows, explorer.columns, explorer.channels], len(missed(volume, size, stride)),
                    [explorer.rows, explorer.columns, explorer.channels]]
        found = notebook.waits_for(
            "[explorer.size, explorer.stride, explorer.mode, explorer.channel, explorer.row, explorer.column, explorer.guess, "
            "explorer.pooled if explorer.pooled is None else round(explorer.pooled, 6), explorer.winner, explorer.patch, "
            "explorer.shape, explorer.unreached, [len(explorer.output), len(explorer.output[0]), len(explorer.output[0][0])]]",
            expected)
        assert found == expected

    return check


# --- numbers


@pytest.mark.parametrize("name, size, stride, mode", [
    ("lesson", 2, 2, "max"), ("lesson", 3, 2, "average"), ("lesson", 2, 4, "max"), ("oblong", 2, 1, "max"),
    ("oblong", 4, 3, "average"), ("oblong", 1, 3, "average"),
    ("alone", 3, 1, "average"), ("alone", 4, 4, "max"), ("small", 2, 3, "max")])
def test_every_number_is_that_of_plain_loops(show, sends, name, size, stride, mode):
    explorer = show(CASES[name], "en")
    explorer.choose(size, stride, mode)
    last_channel, last_row, last_column = explorer.channels - 1, explorer.rows - 1, explorer.columns - 1
    explorer.hides(0, 0, 0)
    sends(explorer, 0, 0, 0, None, known=False)
    explorer.guess(12.5)
    explorer.shows(0, 0, 0)
    sends(explorer, 0, 0, 0, 12.5)
    if last_channel + last_row + last_column:
        explorer.press("Control+End", last_channel)
        explorer.hides(last_channel, last_row, last_column)              # another place, another question
        sends(explorer, last_channel, last_row, last_column, None, known=False)
        explorer.guess(-3)
        explorer.shows(last_channel, last_row, last_column)
        sends(explorer, last_channel, last_row, last_column, -3)
    if not explorer.fill.is_disabled():
        explorer.fill.click()
        expect(explorer.fill).to_be_disabled()
    explorer.shows_all()
    explorer.shows(last_channel, last_row, last_column)
    text = explorer.root.inner_text()
    assert "{" not in text and "undefined" not in text and "NaN" not in text


def test_nothing_is_given_away_before_a_guess(show, notebook):
    explorer = show()
    explorer.hides(0, 0, 0)
    for grid in explorer.maps.all():
        assert {value for line in explorer.grid(grid) for value in line} <= {"", "?"}
    expect(explorer.root.locator("input.free")).to_be_hidden()
    expect(explorer.fill).to_be_hidden()
    explorer.root.get_by_role("button", name="Xem", exact=True).click()
    expect(explorer.result).to_have_text("Hãy nhập một số trước đã.")
    assert notebook.waits_for("explorer.output", [[[None] * 3] * 4] * 4) == [[[None] * 3] * 4] * 4


def test_one_channel_is_asked_about_and_no_other_is_given_away(show):
    explorer = show()
    explorer.choose(channel=1)
    explorer.hides(1, 0, 0)
    expect(explorer.root.locator("form label")).to_contain_text("Kênh 1, cửa sổ bắt đầu ở hàng 0, cột 0.")
    explorer.guess(4)
    explorer.shows(1, 0, 0)
    for other in (0, 2):
        assert explorer.grid(explorer.maps.nth(other))[0][0] == ""
        expect(explorer.images.nth(other).locator(".winner")).to_have_count(0)
    explorer.choose(channel=2)
    explorer.hides(2, 0, 0)
    explorer.choose(channel=1)
    explorer.shows(1, 0, 0)                                          # asked once


def test_the_whole_map_is_filled_and_every_channel_has_its_own_winner(show, notebook):
    explorer = show()
    explorer.guess(1)
    explorer.fill.click()
    expect(explorer.fill).to_be_disabled()
    explorer.shows_all()
    expected = layers.max_pool(LESSON[None], 2)[0].tolist()
    assert notebook.waits_for("explorer.output", expected) == expected
    explorer.press("ArrowDown ArrowRight", channel=1)
    explorer.shows(1, 1, 1)
    for channel in range(3):
        _, winner = pool(explorer.volume, channel, 1, 1, 2, 2, "max")
        assert explorer.cells(explorer.images.nth(channel), "winner") == {tuple(winner)}
    explorer.choose(stride=1)                                        # other windows, other questions
    explorer.hides(1, 1, 1)
    expect(explorer.fill).to_be_enabled()


TEN = np.array([[[8, 1], [2, 10]], [[2, 2], [0, 7]]])                # channel 0: max 8, sum 12, mean 3; channel 1: max 10, mean 5
TIE = np.array([[5, 1], [5, 5]])
THIRD = np.array([[1, 1, 0]] * 3)


@pytest.mark.parametrize("volume, mode, whys", [
    (TEN, "max", {
        8: "Trong 4 số của cửa sổ, số lớn nhất là 8, ở hàng 0, cột 0.",
        0: "Trong 4 số của cửa sổ, số lớn nhất là 8",
        3: "3 là trung bình của cửa sổ; gộp cực đại giữ số lớn nhất: 8.",
        12: "12 là tổng các số trong cửa sổ; gộp cực đại giữ số lớn nhất: 8.",
        10: "10 là số lớn nhất của cả 2 kênh; mỗi kênh được gộp riêng, kênh 0 cho 8."}),
    (TEN, "average", {
        3: "4 số trong cửa sổ cộng lại được 12; 12 / 4 = 3.",
        8: "8 là số lớn nhất trong cửa sổ; gộp trung bình lấy tổng chia cho số ô: 12 / 4 = 3.",
        12: "12 mới là tổng; còn phải chia cho số ô: 12 / 4 = 3.",
        4: "4 là trung bình của cả 2 kênh; mỗi kênh được gộp riêng, kênh 0 cho 3."}),
    (TIE, "max", {
        5: "Số lớn nhất là 5, có ở 3 ô; ô được tô là ô đứng trước, hàng 0, cột 0.",
        8: "Số lớn nhất là 5, có ở 3 ô",
        16: "16 là tổng các số trong cửa sổ"}),
    (-TIE, "max", {-4: "−4 là trung bình của cửa sổ; gộp cực đại giữ số lớn nhất: −1."})],
    ids=["max", "average", "tie", "negative"])
def test_it_says_why(show, notebook, volume, mode, whys):
    explorer = show(volume)
    explorer.choose(mode=mode)
    number, _ = pool(explorer.volume, 0, 0, 0, 2, 2, mode)
    for guess, words in whys.items():
        explorer.guess(guess)
        expect(explorer.why).to_contain_text(words)
        gap = abs(guess - number)
        expect(explorer.result).to_contain_text(f"lệch {gap:g}." if gap else "Bạn đoán đúng.")
        assert notebook.waits_for("explorer.guess", guess) == guess  # else the guess could come after what takes it back
        notebook.run("explorer.guesses = {}")
        expect(explorer.input).to_be_visible()


def test_it_says_why_of_one_cell_and_of_a_rounded_average(show):
    explorer = show(THIRD)
    explorer.choose(size=3, mode="average")
    explorer.guess(0.667)                                            # right as far as numbers are shown
    expect(explorer.result).to_contain_text("Bạn đoán đúng.")
    expect(explorer.why).to_contain_text("9 số trong cửa sổ cộng lại được 6; 6 / 9 ≈ 0.667.")
    explorer.choose(size=1)
    explorer.guess(9)
    expect(explorer.why).to_contain_text("Cửa sổ chỉ có một ô, nên số 1 giữ nguyên.")
    expect(explorer.root.locator("fieldset").nth(1)).to_be_hidden()  # one channel only: nothing to choose


# --- sizes


@pytest.mark.parametrize("name, size, stride, texts, formulas", [
    ("lesson", 2, 2, "Khối vào 8 × 8 × 3 → khối ra 4 × 4 × 3 (", [
        "cao = rộng: ⌊(n − f) / s⌋ + 1 = ⌊(8 − 2) / 2⌋ + 1 = ⌊3⌋ + 1 = 4"]),
    ("lesson", 3, 2, "→ khối ra 3 × 3 × 3 (", ["cao = rộng: ⌊(n − f) / s⌋ + 1 = ⌊(8 − 3) / 2⌋ + 1 = ⌊2.5⌋ + 1 = 3"]),
    ("oblong", 4, 3, "Khối vào 5 × 7 × 2 → khối ra 1 × 2 × 2 (", [
        "cao: ⌊(n − f) / s⌋ + 1 = ⌊(5 − 4) / 3⌋ + 1 = ⌊0.333⌋ + 1 = 1",
        "rộng: ⌊(n − f) / s⌋ + 1 = ⌊(7 − 4) / 3⌋ + 1 = ⌊1⌋ + 1 = 2"]),
    ("alone", 2, 1, "Khối vào 6 × 4 × 1 → khối ra 5 × 3 × 1 (", [
        "cao: ⌊(n − f) / s⌋ + 1 = ⌊(6 − 2) / 1⌋ + 1 = ⌊4⌋ + 1 = 5",
        "rộng: ⌊(n − f) / s⌋ + 1 = ⌊(4 − 2) / 1⌋ + 1 = ⌊2⌋ + 1 = 3"])])
def test_shape_formula_and_parameters_stand_there_from_the_start(show, name, size, stride, texts, formulas):
    explorer = show(CASES[name])
    explorer.choose(size, stride)
    expect(explorer.shape).to_contain_text(texts)
    expect(explorer.shape).to_contain_text(f"số kênh vẫn là {explorer.channels}.")
    lines = explorer.formula.locator("span").all_inner_texts()
    assert [line.replace("\u00a0", " ") for line in lines] == formulas
    expect(explorer.root.locator(".parameters")).to_contain_text("Số tham số: 0.")
    for line in explorer.root.locator("figure:has(svg.map) figcaption").all_inner_texts():
        assert line == f"→ bản đồ {explorer.rows}\u00a0×\u00a0{explorer.columns}"


def test_cells_that_no_window_reaches_are_amber_with_their_count(show):
    explorer = show()
    for size, stride, count in [(3, 3, 28), (2, 3, 28), (3, 1, 0), (1, 4, 60), (4, 3, 15), (2, 2, 0)]:
        explorer.choose(size, stride)
        explorer.hides(0, 0, 0)                                      # compares the amber cells of all channels
        assert len(missed(LESSON, size, stride)) == count
        expect(explorer.notice).to_have_text(
            f"Mỗi kênh có {count} ô mà không cửa sổ nào chạm tới (màu hổ phách, gạch chéo)." if count
            else "Ô nào cũng có cửa sổ đi qua.")
        expect(explorer.notice).to_have_class(f"notice {'amber' if count else 'plain'}")


def test_where_no_window_fits(show, notebook, screenshots):
    explorer = show(SMALL)
    explorer.choose(size=4)
    expect(explorer.notice).to_have_text("Không đặt được cửa sổ nào: cửa sổ cần 4\u00a0×\u00a04 ô, mỗi kênh chỉ có "
                                         "3\u00a0×\u00a02, cạnh ngắn thiếu 2 ô.")
    expect(explorer.notice).to_have_class("notice red")
    expect(explorer.shape).to_have_text("Khối vào 3\u00a0×\u00a02\u00a0×\u00a02 → không có khối ra.")
    lines = explorer.formula.locator("span").all_inner_texts()
    assert [line.replace("\u00a0", " ") for line in lines] == [
        "cao: ⌊(n − f) / s⌋ + 1 = ⌊(3 − 4) / 2⌋ + 1 (3 − 4 = −1 < 0)",
        "rộng: ⌊(n − f) / s⌋ + 1 = ⌊(2 − 4) / 2⌋ + 1 (2 − 4 = −2 < 0)"]
    expect(explorer.input).to_be_hidden()
    expect(explorer.fill).to_be_hidden()
    for image, grid in zip(explorer.images.all(), explorer.maps.all()):
        assert _box(image, "impossible") == [0, 0, 4, 4]
        assert explorer.grid(grid) == [["∅"]]
        expect(image).to_have_attribute("aria-label", re.compile("Không đặt được cửa sổ nào"))
    expect(explorer.root.locator("text.unreached")).to_have_count(0)
    expected = [[], [], None, [], []]
    assert notebook.waits_for(
        "[explorer.shape, explorer.patch, explorer.pooled, explorer.winner, explorer.output]", expected) == expected
    explorer.press("ArrowRight Control+End 5", channel=1)            # no window to move, no question to answer
    expect(explorer.notice).to_have_class("notice red")
    explorer.root.screenshot(path=screenshots / "pooling-impossible.png")
    explorer.choose(size=3)
    expect(explorer.notice).to_contain_text("cạnh ngắn thiếu 1 ô.")  # it fits in height only
    explorer.choose(size=2)
    explorer.hides(1, 0, 0)


def test_a_decimal_comma_with_three_decimals_is_no_thousand(show):
    explorer = show(np.array([[1, 1], [1, 1.5]]))
    explorer.choose(mode="average")
    explorer.guess("1,125")
    expect(explorer.result).to_contain_text("Bạn đoán đúng.")


# --- moving


def test_keys_move_the_window_from_any_channel(show):
    explorer = show()
    explorer.press("ArrowRight ArrowDown ArrowRight", channel=1)
    explorer.hides(1, 1, 2)
    explorer.press("Home ArrowUp ArrowUp", channel=2)
    explorer.hides(2, 0, 0)
    explorer.press("Control+End ArrowDown ArrowRight")
    explorer.hides(0, 3, 3)
    explorer.press("x b")                                            # in JupyterLab: cut the cell, add one
    assert explorer.page.locator(".jp-Notebook .jp-Cell").count() == 1
    explorer.page.keyboard.type("7")                                 # a digit goes to the guess
    explorer.page.keyboard.press("Enter")
    explorer.shows(0, 3, 3)
    expect(explorer.images.first).to_be_focused()                    # and back, to move on
    explorer.press("ArrowUp End Control+Home")
    explorer.hides(0, 0, 0)
    # The Tab key passes the channels once.
    explorer.choose(channel=2)
    assert explorer.images.evaluate_all("nodes => nodes.map(node => node.tabIndex)") == [-1, -1, 0]
    explorer.page.keyboard.press("Tab")
    expect(explorer.images.nth(2)).to_be_focused()
    explorer.page.keyboard.press("Tab")
    expect(explorer.input).to_be_focused()


def test_a_click_brings_the_window_whose_centre_is_nearest(show):
    explorer = show()
    for size, stride, cell, stop in [
            (2, 2, (5, 2), (2, 1)), (2, 1, (5, 2), (5, 2)), (3, 1, (5, 2), (4, 1)), (3, 2, (5, 2), (2, 1)),
            (2, 3, (2, 0), (1, 0)), (4, 4, (7, 3), (1, 0)), (1, 3, (7, 7), (2, 2))]:
        explorer.choose(size, stride)
        explorer.images.nth(2).click(position=explorer.cell(2, *cell))
        explorer.hides(2, *stop)


def test_mouse_and_touch_move_the_window_on_every_channel_and_map(show):
    explorer = show(OBLONG)
    for channel in range(2):
        image = explorer.images.nth(channel)
        image.click(position=explorer.cell(channel, 3, 4))
        explorer.hides(channel, 1, 2)
        image.hover(position=explorer.cell(channel, 0, 0))
        expect(explorer.root.locator(".box.hovered")).to_have_count(2)         # a hint, no more
        explorer.is_at(channel, 1, 2)

        image.scroll_into_view_if_needed()
        box, start, end = image.bounding_box(), explorer.cell(channel, 1, 1), explorer.cell(channel, 4, 6)
        explorer.page.mouse.move(box["x"] + start["x"], box["y"] + start["y"])
        explorer.page.mouse.down()
        explorer.is_at(channel, 0, 0)
        explorer.page.mouse.move(box["x"] + end["x"], box["y"] + end["y"], steps=4)
        explorer.page.mouse.up()
        explorer.is_at(channel, 1, 2)                                # the last stop: row 4 and column 6 are left over
        image.tap(position=explorer.cell(channel, 0, 2))
        explorer.hides(channel, 0, 1)
    explorer.maps.first.tap(position=explorer.cell_of_map(0, 1, 0))
    explorer.hides(0, 1, 0)
    explorer.guess(3)
    explorer.maps.nth(1).click(position=explorer.cell_of_map(1, 0, 2))
    explorer.hides(1, 0, 2)
    explorer.maps.first.click(position=explorer.cell_of_map(0, 1, 0))
    explorer.shows(0, 1, 0)                                          # guessed before, so shown at once


def test_python_moves_the_window_and_changes_the_settings(show, sends, notebook):
    explorer = show()
    notebook.run("explorer.channel, explorer.row, explorer.column = 2, 1, 2")             # a cell of all three maps that follow
    explorer.hides(2, 1, 2)
    notebook.run("explorer.size, explorer.stride, explorer.mode = 3, 1, 'average'")
    explorer.size, explorer.stride, explorer.mode = 3, 1, "average"
    explorer.hides(2, 1, 2)
    expect(explorer.root.locator("input.size")).to_have_value("3")
    expect(explorer.root.locator("input[value=average]")).to_be_checked()
    expect(explorer.root.locator("input[type=radio][value='2']")).to_be_checked()
    explorer.guess(0)
    explorer.shows(2, 1, 2)
    sends(explorer, 2, 1, 2, 0)
    notebook.run("explorer.channel, explorer.row, explorer.column = 9, 90, -4")      # where no window is
    explorer.hides(2, 5, 0)
    sends(explorer, 2, 5, 0, None, known=False)


def test_without_guessing_all_shows_and_the_window_follows(show, sends):
    explorer = show()
    explorer.guess(5)
    explorer.root.locator("input.free").check()
    explorer.press("ArrowDown", channel=1)
    explorer.shows(1, 1, 0)
    explorer.shows_all()
    explorer.choose(mode="average", size=3)
    explorer.shows(1, 1, 0)
    explorer.shows_all()
    explorer.images.nth(2).hover(position=explorer.cell(2, 3, 5))
    explorer.shows(2, 1, 2)
    sends(explorer, 2, 1, 2, None)
    explorer.root.locator("input.free").uncheck()
    explorer.shows(2, 1, 2)                                          # seen once, seen for good
    explorer.press("ArrowUp", channel=2)
    explorer.hides(2, 0, 2)


# --- looks, languages, no kernel


def test_both_languages(show):
    for name, words in (
            ("vi", ["Cạnh cửa sổ f = 2", "Kênh đang hỏi", "Kênh 0, 8\u00a0×\u00a08", "gộp cực đại cho", "Vì sao?", "lệch"]),
            ("en", ["Side of the window f = 2", "Channel asked about", "Channel 0, 8\u00a0×\u00a08", "max pooling gives", "Why?",
                    "off.", "the number of channels stays 3.", "Parameters: 0.", "Every cell lies in some window.",
                    "Fill the whole map"])):
        explorer = show(LESSON, name)
        explorer.guess(50)
        for word in words:
            expect(explorer.root).to_contain_text(word)


NUMBERS = "svg.image text, svg.map text"      # of the grids


@pytest.mark.parametrize("light", [True, False], ids=["light", "dark"])
@pytest.mark.parametrize("name", ["lesson", "oblong", "alone"])
def test_texts_are_readable_and_nothing_overflows(show, notebook, screenshots, name, light):
    with theme(notebook, light) as shade:
        explorer = show(CASES[name])
        looks_right(explorer.root, screenshots, f"pooling-{name}-before-{shade}", (1280, 800, 500))
        explorer.press("ArrowRight")
        explorer.guess(5)
        explorer.fill.click()
        expect(explorer.fill).to_be_disabled()
        looks_right(explorer.root, screenshots, f"pooling-{name}-max-{shade}", (1280, 800, 500))
        explorer.choose(size=3, stride=4, mode="average")            # amber, and averages with three decimals
        explorer.guess(5)
        looks_right(explorer.root, screenshots, f"pooling-{name}-average-{shade}", (1280, 800, 500))
        is_legible(explorer.root, NUMBERS)
        if name == "oblong":
            explorer = show(SMALL)
            explorer.choose(size=4)
            looks_right(explorer.root, screenshots, f"pooling-impossible-{shade}", (1280, 500))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("volume", CASES.values(), ids=CASES)
def test_without_a_kernel_on_a_phone(page_without_kernel, screenshots, volume, scheme, request):
    page = page_without_kernel({"pooling": widgets.pooling_explorer(volume)}, scheme=scheme)
    explorer = Driver(page, page.locator("#pooling .course-explorer"), volume)
    assert faults(explorer.root) == []
    last = explorer.channels - 1
    explorer.choose(stride=1)
    explorer.images.nth(last).tap(position=explorer.cell(last, 1, 0))
    explorer.hides(last, 1, 0)
    explorer.input.tap()
    before = page.evaluate("scrollY")
    page.keyboard.type("2")
    page.keyboard.press("Enter")
    explorer.shows(last, 1, 0)
    assert page.evaluate("scrollY") == before                        # the answer stays in sight
    explorer.fill.tap()
    expect(explorer.fill).to_be_disabled()
    explorer.shows_all()
    page.screenshot(path=screenshots / f"pooling-phone-{request.node.callspec.id}.png", full_page=True)
    assert faults(explorer.root) == []
    is_legible(explorer.root, NUMBERS)
