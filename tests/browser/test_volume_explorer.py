"""The volume explorer, driven by mouse, touch and keyboard, shows what plain loops compute of its volume and filters."""

import re

import numpy as np
import pytest

from course_utils import widgets

from .looking import faults, is_legible, looks_right, theme

pytestmark = pytest.mark.browser
playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed: pip install playwright")
expect = playwright.expect
expect.set_options(timeout=60_000)

RANDOM = np.random.default_rng(3)


class Case:
    """A volume (H, W, C), filters (f_h, f_w, C, n), and biases (n,) or None."""

    def __init__(self, volume, filters, biases=None):
        self.volume, self.filters = np.asarray(volume), np.asarray(filters)
        self.given, self.biases = biases, np.zeros(self.filters.shape[3], int) if biases is None else np.asarray(biases)
        self.f_h, self.f_w, self.channels, self.count = self.filters.shape
        self.rows, self.columns = self.volume.shape[0] - self.f_h + 1, self.volume.shape[1] - self.f_w + 1

    def explorer(self):
        return widgets.volume_explorer(self.volume, self.filters, self.given)

    def source(self, language):
        given = None if self.given is None else np.asarray(self.given).tolist()
        return (f"from course_utils import language, widgets\nlanguage.choose({language!r})\n"
                f"explorer = widgets.volume_explorer({self.volume.tolist()}, {self.filters.tolist()}, {given})\nexplorer")

    def names(self, language):
        word = {"vi": "kênh", "en": "channel"}[language]
        return list("RGB") if self.channels == 3 else [f"{word} {channel}" for channel in range(self.channels)]

    def at(self, number, row, column):
        """patch, products, subtotals and total, each product on its own."""
        patch, products, subtotals, total = [], [], [], self.biases[number].item()
        for channel in range(self.channels):
            cells, parts, subtotal = [], [], 0
            for down in range(self.f_h):
                cells.append([]), parts.append([])
                for right in range(self.f_w):
                    value = self.volume[row + down, column + right, channel].item()
                    product = value * self.filters[down, right, channel, number].item()
                    cells[-1].append(value), parts[-1].append(product)
                    subtotal += product
            patch.append(cells), products.append(parts), subtotals.append(subtotal)
            total += subtotal
        return patch, products, subtotals, total

    def map(self, number):
        return [[self.at(number, row, column)[3] for column in range(self.columns)] for row in range(self.rows)]


VERTICAL, LAPLACIAN = np.array([[1, 0, -1]] * 3), np.array([[0, 1, 0], [1, -4, 1], [0, 1, 0]])
LESSON = Case(RANDOM.integers(0, 6, (6, 6, 3)), np.stack([np.stack([VERTICAL] * 3, -1), np.stack([LAPLACIAN] * 3, -1)], -1))
BIASED = Case(RANDOM.integers(0, 10, (6, 6, 3)), RANDOM.integers(-2, 3, (3, 3, 3, 8)), [2, 0, -3, 1, 0, 0, 5, -1])
OBLONG = Case(RANDOM.integers(0, 10, (5, 8, 4)), RANDOM.normal(size=(2, 3, 4, 3)).round(2), [0.5, 0, -1.25])
ALONE = Case(RANDOM.normal(size=(6, 4, 1)).round(1), RANDOM.integers(-1, 2, (2, 4, 1, 1)))
CASES = {"lesson": LESSON, "biased": BIASED, "oblong": OBLONG, "alone": ALONE}


class Driver:
    """A volume explorer on a page: what a reader does, and what a reader sees."""

    def __init__(self, page, root, case=LESSON):
        self.page, self.root, self.case = page, root, case
        root.wait_for()
        self.images, self.map, self.input = root.locator("svg.image"), root.locator("svg.map"), root.locator("input.guess")
        self.result, self.why, self.shape = root.locator(".result"), root.locator(".why"), root.locator(".shape")
        self.all = root.locator("button.all")

    def grids(self, name):
        """The numbers of all grids of a kind, as lists of rows; "?" and "" as they are."""
        grids = self.root.locator(f"svg.{name}").evaluate_all("""svgs => svgs.map(svg => [...svg.querySelectorAll('text')]
            .map(node => [node.dataset.row, node.dataset.column, node.textContent]))""")
        return [_rows(cells) for cells in grids]

    def chips(self):
        """[(name, number)] of what adds up, the total last."""
        found = self.root.locator(".chip").evaluate_all(
            "nodes => nodes.map(node => [node.children[0].textContent, node.children[1].textContent])")
        return [(name, _value(text)) for name, text in found]

    def shows_sheets(self, numbers):
        """The stack comes to hold the sheets of these filters, back to front: it is drawn in the next frame."""
        sheets = self.root.locator(".sheet")
        expect(sheets).to_have_count(len(numbers))
        assert sheets.evaluate_all("nodes => nodes.map(node => Number(node.dataset.filter))") == numbers

    def colors(self, number):
        """The colours of a sheet, (rows, columns, 3)."""
        fills = self.root.locator(f".sheet[data-filter='{number}'] .sheet-cell").evaluate_all(
            "nodes => nodes.map(node => node.style.fill)")
        return np.array([list(map(int, re.findall(r"\d+", fill))) for fill in fills]).reshape(
            self.case.rows, self.case.columns, 3)

    def guess(self, value):
        self.input.fill(str(value))
        self.input.press("Enter")
        expect(self.result).to_contain_text(re.compile(r"\d"))

    def press(self, keys, channel=0):
        self.images.nth(channel).focus()
        for key in keys.split():
            self.page.keyboard.press(key)

    def choose(self, number):
        self.root.locator(f"input[type=radio][value='{number}']").check()

    def point(self, row, column, drawing):
        """Where a cell of a channel or of the map is, for click, hover and tap."""
        height, width = self.case.volume.shape[:2] if drawing is not self.map else (self.case.rows, self.case.columns)
        box = drawing.bounding_box()
        return {"x": 2 + (column + 0.5) * (box["width"] - 4) / width, "y": 2 + (row + 0.5) * (box["height"] - 4) / height}

    def is_at(self, row, column):
        for channel in range(self.case.channels):
            image = self.images.nth(channel)
            expect(image).to_have_attribute("aria-label", re.compile(rf"(hàng|row) {row}, (cột|column) {column} "))
            box = image.locator(".box.window")
            found = [int(box.get_attribute(name)) / 32 for name in ("y", "x", "height", "width")]
            assert found == [row, column, self.case.f_h, self.case.f_w]

    def hides(self, number, row, column):
        """It stands at this place and shows all that is given, and nothing of what is asked."""
        case = self.case
        self.is_at(row, column)
        expect(self.input).to_be_visible()
        _alike(self.grids("image"), [case.volume[:, :, channel].tolist() for channel in range(case.channels)])
        _alike(self.grids("slice"), [case.filters[:, :, channel, number].tolist() for channel in range(case.channels)])
        assert self.grids("products") == [[["?"] * case.f_w] * case.f_h] * case.channels
        assert [text for _, text in self.chips()] == ["?"] * (case.channels + any(case.biases)) + ["?"]
        assert self.root.locator(".subtotal b").all_inner_texts() == ["?"] * case.channels
        assert self.grids("map")[0][row][column] == "?"

    def shows(self, number, row, column, language="vi"):
        """It stands at this place and shows all that belongs to it."""
        case, (_, products, subtotals, total) = self.case, self.case.at(number, row, column)
        self.is_at(row, column)
        expect(self.input).to_be_hidden()
        _alike(self.grids("image"), [case.volume[:, :, channel].tolist() for channel in range(case.channels)])
        _alike(self.grids("slice"), [case.filters[:, :, channel, number].tolist() for channel in range(case.channels)])
        _alike(self.grids("products"), products)
        names, values = zip(*self.chips())
        bias = [case.biases[number]] if any(case.biases) else []
        words = {"vi": ("hệ số điều chỉnh", "một số"), "en": ("bias", "one number")}[language]
        assert names == (*case.names(language), *words[:1][:len(bias)], words[1])
        _alike(list(values), [*subtotals, *bias, total])
        _alike([_value(text) for text in self.root.locator(".subtotal b").all_inner_texts()], subtotals)
        for text, name in zip(self.root.locator(".subtotal").all_inner_texts(), case.names(language), strict=True):
            assert text.startswith(f"{case.f_h * case.f_w} ") and f" {name} " in text
        _alike(self.grids("map")[0][row][column], total)
        assert re.search(rf" {row}, \w+ {column}: .* {re.escape(_shown(total))}\.", self.result.inner_text())


def _value(text):
    return float(text.replace("−", "-")) if re.fullmatch(r"−?\d+(\.\d+)?", text) else text


def _shown(value):
    return f"{round(value, 3):.12g}".replace("-", "−")


def _rows(cells):
    rows = [[] for _ in range(1 + max(int(row) for row, _, _ in cells))]
    for row, column, text in cells:
        assert len(rows[int(row)]) == int(column)
        rows[int(row)].append(_value(text))
    return rows


def _alike(found, expected):
    """Equal as far as three decimals go; no cell missing, none too many."""
    assert np.shape(found) == np.shape(expected)
    np.testing.assert_allclose(np.array(found, float), expected, rtol=0, atol=5.1e-4)


@pytest.fixture
def show(notebook):
    """A function that shows a case in the notebook and returns its Driver."""
    def start(case=LESSON, language="vi"):
        notebook.page.set_viewport_size({"width": 1280, "height": 900})
        return Driver(notebook.page, notebook.show(case.source(language)).locator(".course-explorer"), case)

    return start


@pytest.fixture
def sends(notebook):
    """A function: the traits agree with the loops at this place."""
    def check(case, number, row, column, guess, known=True):
        patch, products, subtotals, total = case.at(number, row, column)
        shown = [products, subtotals, total] if known else [[], [], None]
        expected = _rounded([number, row, column, patch, *shown, guess])
        found = notebook.waits_for(
            "(lambda r: r(r, [explorer.filter, explorer.row, explorer.column, explorer.patch, explorer.products, "
            "explorer.subtotals, explorer.total, explorer.guess]))(lambda r, value: [r(r, part) for part in value] "
            "if isinstance(value, list) else value if value is None else round(value, 6) + 0)", expected)
        assert found == expected

    return check


def _rounded(value):
    if isinstance(value, list):
        return [_rounded(part) for part in value]
    return value if value is None else round(value, 6) + 0


# --- numbers


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_every_number_is_that_of_plain_loops(show, sends, case, language):
    explorer = show(case, language)
    last_row, last_column, last = case.rows - 1, case.columns - 1, case.count - 1
    places = [(0, "", 0, 0), (0, "Control+End", last_row, last_column), (last, "Control+Home ArrowDown", 1, 0),
              (last, "End ArrowUp", 0, last_column)]
    seen = {}
    for number, keys, row, column in places:
        if case.count > 1:
            explorer.choose(number)
        explorer.press(keys)
        seen.setdefault(number, set())
        if (row, column) not in seen[number]:
            explorer.hides(number, row, column)
            sends(case, number, row, column, None, known=False)
            explorer.guess(12.5)
        seen[number].add((row, column))
        explorer.shows(number, row, column, language)
        sends(case, number, row, column, 12.5)
        expected = case.map(number)
        for r, line in enumerate(explorer.grids("map")[0]):          # what was guessed stays on the map, no other does
            for c, value in enumerate(line):
                _alike(value, expected[r][c]) if (r, c) in seen[number] else _is_empty(value)
    explorer.shows_sheets(sorted(seen))
    text = explorer.root.inner_text()
    assert "{" not in text and "undefined" not in text and "NaN" not in text


def _is_empty(value):
    assert value == ""


def test_nothing_is_given_away_before_a_guess(show, notebook):
    explorer = show(BIASED)
    total = BIASED.at(0, 0, 0)[3]
    explorer.hides(0, 0, 0)
    expect(explorer.result).to_be_empty()
    expect(explorer.why).to_be_empty()
    expect(explorer.root.locator("input.free")).to_be_hidden()
    explorer.shows_sheets([])
    labels = explorer.root.evaluate("root => [...root.querySelectorAll('[aria-label]')].map(node => node.ariaLabel).join()")
    assert f" {_shown(total)}." not in labels
    assert notebook.waits_for("[explorer.stacked, explorer.output_shape]", [[], [4, 4, 0]]) == [[], [4, 4, 0]]
    explorer.root.get_by_role("button", name="Xem", exact=True).click()
    expect(explorer.result).to_have_text("Hãy nhập một số trước đã.")
    explorer.hides(0, 0, 0)


def test_a_bias_is_part_of_question_and_total(show):
    explorer = show(BIASED, "en")
    expect(explorer.root.locator("form label")).to_contain_text("all 27 products and the bias 2 add up to?")
    explorer.choose(1)
    expect(explorer.root.locator("form label")).to_contain_text("and the bias 0 add up to?")
    explorer = show(LESSON, "en")
    expect(explorer.root.locator("form label")).to_contain_text("all 27 products add up to?")
    expect(explorer.root.locator(".chip.bias")).to_have_count(0)


WHY = Case([[[1, 2, 4]]], [[[[1], [10], [5]]]], [3])                 # parts 1, 20, 20 and 3: 44


@pytest.mark.parametrize("guess, words", [
    (44, "R góp 1, G góp 20, B góp 20, hệ số điều chỉnh góp 3; cộng tất cả thành một số: 44."),
    (0, "cộng tất cả thành một số: 44."), (20, "cộng tất cả thành một số: 44."),      # two mistakes give 20
    (1, "1 mới là phần của R; phải cộng mọi kênh"), (41, "còn phải cộng hệ số điều chỉnh 3"),
    (7, "7 là tổng các số trong cửa sổ khi chưa nhân")])
def test_it_says_why(show, guess, words):
    explorer = show(WHY)
    explorer.guess(guess)
    expect(explorer.why).to_contain_text(words)
    expect(explorer.result).to_contain_text("Bạn đoán đúng." if guess == 44 else f"lệch {abs(44 - guess)}.")


def test_it_says_why_of_one_channel(show):
    explorer = show(ALONE)
    explorer.guess(99)
    expect(explorer.why).to_have_text(
        f"Vì sao? Chỉ có một kênh: 8 tích của nó cộng lại được {_shown(ALONE.at(0, 0, 0)[3])}.")
    expect(explorer.root.locator("fieldset")).to_be_hidden()
    expect(explorer.all).to_be_hidden()


# --- moving


def test_keys_move_the_window_from_any_channel(show):
    explorer = show()
    explorer.press("ArrowRight ArrowDown ArrowRight", channel=1)
    explorer.is_at(1, 2)
    explorer.press("Home ArrowUp ArrowUp", channel=2)
    explorer.is_at(0, 0)
    explorer.press("Control+End ArrowDown ArrowRight")
    explorer.is_at(3, 3)
    explorer.press("x b")                                            # in JupyterLab: cut the cell, add one
    assert explorer.page.locator(".jp-Notebook .jp-Cell").count() == 1
    explorer.page.keyboard.type("-7")                                # a digit goes to the guess
    explorer.page.keyboard.press("Enter")
    explorer.shows(0, 3, 3)
    expect(explorer.images.first).to_be_focused()                    # and back, to move on
    assert explorer.images.evaluate_all("nodes => nodes.map(node => node.tabIndex)") == [0, -1, -1]
    # From the chosen filter on, the Tab key passes the channels once.
    explorer.root.locator("input[type=radio][value='0']").focus()
    explorer.page.keyboard.press("Tab")
    expect(explorer.images.first).to_be_focused()
    explorer.page.keyboard.press("Tab")
    expect(explorer.root.locator("input.free")).to_be_focused()


@pytest.mark.parametrize("case", [LESSON, OBLONG], ids=["lesson", "oblong"])
def test_mouse_and_touch_move_the_window_on_every_channel_and_on_the_map(show, case):
    explorer = show(case)
    for channel in range(case.channels):
        image = explorer.images.nth(channel)
        image.click(position=explorer.point(2, 3, image))            # the window is centred on the pointer
        explorer.is_at(2 - case.f_h // 2, 3 - case.f_w // 2)
        image.hover(position=explorer.point(4, 5, image))
        expect(explorer.root.locator(".box.hovered")).to_have_count(case.channels)     # a hint, no more
        explorer.is_at(2 - case.f_h // 2, 3 - case.f_w // 2)

        image.scroll_into_view_if_needed()
        box, start, end = image.bounding_box(), explorer.point(1, 1, image), explorer.point(2, 4, image)
        explorer.page.mouse.move(box["x"] + start["x"], box["y"] + start["y"])
        explorer.page.mouse.down()
        explorer.is_at(1 - case.f_h // 2, 1 - case.f_w // 2)
        explorer.page.mouse.move(box["x"] + end["x"], box["y"] + end["y"], steps=4)
        explorer.page.mouse.up()
        explorer.is_at(2 - case.f_h // 2, 4 - case.f_w // 2)
        image.tap(position=explorer.point(0, 0, image))
        explorer.is_at(0, 0)
    explorer.map.tap(position=explorer.point(2, 1, explorer.map))
    explorer.hides(0, 2, 1)
    explorer.guess(3)
    explorer.map.click(position=explorer.point(0, 2, explorer.map))
    explorer.hides(0, 0, 2)
    explorer.map.click(position=explorer.point(2, 1, explorer.map))
    explorer.shows(0, 2, 1)                                          # guessed before, so shown at once


def test_python_moves_the_window(show, sends, notebook):
    explorer = show()
    notebook.run("explorer.row, explorer.column, explorer.filter = 2, 1, 1")
    explorer.hides(1, 2, 1)
    expect(explorer.root.locator("input[type=radio][value='1']")).to_be_checked()
    explorer.guess(0)
    sends(LESSON, 1, 2, 1, 0)
    notebook.run("explorer.row, explorer.column, explorer.filter = 90, -4, 7")       # where no window is
    explorer.hides(1, 3, 0)
    sends(LESSON, 1, 3, 0, None, known=False)


def test_without_guessing_the_whole_map_shows_and_the_window_follows(show, sends):
    explorer = show()
    explorer.guess(5)
    explorer.root.locator("input.free").check()
    explorer.press("ArrowDown")
    explorer.shows(0, 1, 0)
    assert explorer.grids("map") == [LESSON.map(0)]
    explorer.choose(1)
    explorer.shows(1, 1, 0)
    explorer.shows_sheets([0, 1])
    assert explorer.grids("map") == [LESSON.map(1)]
    image = explorer.images.nth(2)
    image.hover(position=explorer.point(3, 4, image))
    explorer.shows(1, 2, 3)
    sends(LESSON, 1, 2, 3, None)
    explorer.root.locator("input.free").uncheck()
    explorer.shows(1, 2, 3)                                          # seen once, seen for good
    explorer.press("ArrowUp ArrowLeft")
    explorer.hides(1, 1, 2)


# --- filters and the stack


def test_every_filter_asks_for_itself_and_lays_its_sheet(show, notebook):
    explorer = show(BIASED)
    expect(explorer.shape).to_contain_text("Khối vào 6\u00a0×\u00a06\u00a0×\u00a03. Chồng còn trống")
    laid = []
    for number in (2, 0, 7):
        explorer.choose(number)
        explorer.hides(number, 0, 0)
        explorer.shows_sheets(sorted(laid))                     # looking at the filter's numbers is not enough
        explorer.guess(1)
        explorer.shows(number, 0, 0)
        laid.append(number)
        expect(explorer.shape).to_contain_text(f"khối ra 4\u00a0×\u00a04\u00a0×\u00a0{len(laid)} (cao")
        for word in ("cao 4", "rộng 4", f"sâu {len(laid)}"):
            expect(explorer.root.locator("svg.stack")).to_contain_text(word)
        explorer.shows_sheets(sorted(laid))
        expected = [sorted(laid), [4, 4, len(laid)]]
        assert notebook.waits_for("[explorer.stacked, explorer.output_shape]", expected) == expected
    expect(explorer.map).to_have_attribute("aria-label", re.compile("của bộ lọc 8"))


def test_all_filters_are_stacked_at_once_and_give_no_number_away(show, notebook):
    explorer = show(OBLONG, "en")
    explorer.all.click()
    explorer.shows_sheets([0, 1, 2])
    expect(explorer.shape).to_contain_text("volume out 4\u00a0×\u00a06\u00a0×\u00a03 (height")
    expect(explorer.all).to_be_disabled()
    explorer.hides(0, 0, 0)
    expected = [[0, 1, 2], [4, 6, 3]]
    assert notebook.waits_for("[explorer.stacked, explorer.output_shape]", expected) == expected
    limit = max(abs(value) for number in range(3) for line in OBLONG.map(number) for value in line)
    for number in range(3):
        np.testing.assert_allclose(explorer.colors(number), _cividis(np.array(OBLONG.map(number)) / limit), atol=2)


def _cividis(shares):
    """Matplotlib's colours of −1 to 1; between nine of them the explorer draws straight lines."""
    import matplotlib

    places, stops = np.linspace(-1, 1, 9), matplotlib.colormaps["cividis"](np.linspace(0, 1, 9), bytes=True)
    return np.stack([np.interp(shares, places, stops[:, channel]) for channel in range(3)], axis=-1)


def test_a_sheet_selects_its_filter(show):
    explorer = show(BIASED)
    explorer.all.click()
    sheets, edge = explorer.root.locator(".sheet"), {"x": 40, "y": 4}
    sheets.nth(3).click(position=edge)                               # what no later sheet covers
    explorer.hides(3, 0, 0)
    expect(explorer.root.locator("input[type=radio][value='3']")).to_be_checked()
    sheets.nth(5).tap(position=edge)
    explorer.hides(5, 0, 0)
    expect(explorer.root.get_by_role("button", name="Xem bộ lọc 6, bản đồ ở tờ 6 trong chồng")).to_have_attribute(
        "aria-pressed", "true")
    expect(explorer.root.locator(".edge.chosen")).to_have_count(1)
    for key, number in (("Enter", 1), ("Space", 6)):
        sheets.nth(number).focus()
        explorer.page.keyboard.press(key)
        explorer.hides(number, 0, 0)
        expect(sheets.nth(number)).to_be_focused()                   # although it was drawn anew
    assert explorer.page.locator(".jp-Notebook .jp-Cell").count() == 1


def test_python_stacks(show, notebook):
    explorer = show()
    notebook.run("explorer.stacked = [1]")
    expect(explorer.root.locator(".sheet")).to_have_count(1)
    explorer.shows_sheets([1])
    assert notebook.waits_for("explorer.output_shape", [4, 4, 1]) == [4, 4, 1]


# --- looks, languages, no kernel


def test_both_languages(show):
    for name, words in (("vi", ["Kênh R (đỏ)", "× bộ lọc", "= tích", "9 tích của G cộng lại:", "Vì sao? R góp", "lệch"]),
                        ("en", ["Channel R (red)", "× filter", "= products", "9 products of G add up to", "Why? R brings",
                                "off."])):
        explorer = show(LESSON, name)
        explorer.guess(50)
        for word in words:
            expect(explorer.root).to_contain_text(word)
    explorer = show(OBLONG)
    assert explorer.root.locator(".channel > figure figcaption").all_inner_texts() == [f"Kênh {index}" for index in range(4)]


NUMBERS = "svg.image text, svg.slice text, svg.products text, svg.map text"      # of the grids


@pytest.mark.parametrize("light", [True, False], ids=["light", "dark"])
@pytest.mark.parametrize("name", ["lesson", "biased", "oblong"])
def test_texts_are_readable_and_nothing_overflows(show, notebook, screenshots, name, light):
    with theme(notebook, light) as shade:
        explorer = show(CASES[name])
        looks_right(explorer.root, screenshots, f"volume-{name}-before-{shade}", (1280, 800, 500))
        explorer.press("ArrowDown ArrowRight")
        explorer.guess(5)
        explorer.all.click()
        expect(explorer.all).to_be_disabled()
        explorer.page.wait_for_timeout(500)                          # until the sheets lie
        looks_right(explorer.root, screenshots, f"volume-{name}-after-{shade}", (1280, 800, 500))
        is_legible(explorer.root, NUMBERS)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_without_a_kernel_on_a_phone(page_without_kernel, screenshots, case, scheme, request):
    page = page_without_kernel({"volume": case.explorer()}, scheme=scheme)
    explorer = Driver(page, page.locator("#volume .course-explorer"), case)
    assert faults(explorer.root) == []
    image = explorer.images.first
    image.tap(position=explorer.point(1 + case.f_h // 2, case.f_w // 2, image))
    explorer.hides(0, 1, 0)
    explorer.input.tap()
    before = page.evaluate("scrollY")
    page.keyboard.type("2")
    page.keyboard.press("Enter")
    explorer.shows(0, 1, 0)
    assert page.evaluate("scrollY") == before                        # the answer stays in sight
    if case.count > 1:
        explorer.all.tap()
        expect(explorer.root.locator(".sheet")).to_have_count(case.count)
    page.wait_for_timeout(500)
    page.screenshot(path=screenshots / f"volume-phone-{request.node.callspec.id}.png", full_page=True)
    assert faults(explorer.root) == []
    is_legible(explorer.root, NUMBERS)
