"""The explorers, driven by mouse, touch and keyboard, show the numbers that NumPy computes."""

import re

import numpy as np
import pytest

from course_utils import data, language, layers, widgets
from course_utils.widgets import still, stride, window

from .looking import Images, faults, looks_right, texts_are_alike, theme

pytestmark = pytest.mark.browser
playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed: pip install playwright")
expect = playwright.expect
expect.set_options(timeout=60_000)

IMAGE = np.array([[3, 1, 1, 2, 8, 4], [1, 0, 7, 3, 2, 6], [2, 3, 5, 1, 1, 3],
                  [1, 4, 1, 2, 6, 5], [3, 2, 1, 3, 7, 2], [9, 2, 6, 2, 5, 1]])
KERNEL = np.array([[1, 0, -1]] * 3)
FEATURE_MAP = layers.cross_correlate(IMAGE, KERNEL)
SOURCE = f"""
import numpy as np
from course_utils import data, language, widgets
image, kernel = np.array({IMAGE.tolist()}), np.array({KERNEL.tolist()})
language.choose({{language!r}})
explorer = widgets.{{call}}
explorer
"""
WINDOW, STRIDE = "window_explorer(image, kernel)", "stride_explorer(image, kernel)"
PHOTO = "window_explorer(image, kernel, data.photo('cat', gray=True)[::3, ::3])"


class Driver:
    """An explorer on a page: what a reader does, and what a reader sees."""

    def __init__(self, page, root):
        self.page, self.root = page, root
        root.wait_for()
        self.image, self.map, self.input = root.locator("svg.image"), root.locator("svg.map"), root.locator("input.guess")
        self.result = root.locator(".result")

    def grid(self, name):
        """The texts of a drawn grid, as rows; numbers as ints."""
        cells = self.root.locator(f"svg.{name} text").evaluate_all(
            "nodes => nodes.map(node => [node.dataset.row, node.dataset.column, node.textContent])")
        last_row, last_column = max(int(row) for row, _, _ in cells), max(int(column) for _, column, _ in cells)
        rows = [[None] * (last_column + 1) for _ in range(last_row + 1)]
        for row, column, text in cells:
            rows[int(row)][int(column)] = _value(text)
        return rows

    def guess(self, value):
        self.input.fill(str(value))
        self.input.press("Enter")
        expect(self.result).not_to_be_empty()

    def press(self, keys):
        self.image.focus()
        for key in keys.split():
            self.page.keyboard.press(key)

    def point(self, row, column, sides=IMAGE.shape, map=False):
        """Where a cell of the drawing is, for click, hover and tap."""
        box = (self.map if map else self.image).bounding_box()
        return {"x": (column + 0.5) * box["width"] / sides[1], "y": (row + 0.5) * box["height"] / sides[0]}

    def is_at(self, row, column):
        expect(self.image).to_have_attribute("aria-label", re.compile(rf"(hàng|row) {row}, (cột|column) {column}\."))

    def choose(self, **values):
        """Sets sliders of the stride explorer by keyboard."""
        for name, value in values.items():
            slider = self.root.locator(f"input.{name}")
            slider.focus()
            self.page.keyboard.press("Home")
            for _ in range(value - int(slider.get_attribute("min"))):
                self.page.keyboard.press("ArrowRight")
            expect(slider).to_have_value(str(value))

    def free(self):
        self.root.locator("input.free").check()


def _value(text):
    digits = text.replace("−", "-")
    return int(digits) if re.fullmatch(r"-?\d+", digits) else text


@pytest.fixture
def show(notebook):
    """A function that shows an explorer in the notebook and returns its Driver."""
    def start(call, language="vi"):
        notebook.page.set_viewport_size({"width": 1280, "height": 900})
        return Driver(notebook.page, notebook.show(SOURCE.format(call=call, language=language)).locator(".course-explorer"))

    return start


# --- window explorer


def test_window_hides_products_and_sum_until_a_guess(show, notebook):
    explorer = show(WINDOW)
    assert explorer.grid("patch") == IMAGE[:3, :3].tolist()
    assert explorer.grid("products") == [["?"] * 3] * 3 and explorer.grid("total") == [["?"]]
    assert explorer.grid("map") == [["?", "", "", ""]] + [[""] * 4] * 3
    expect(explorer.result).to_be_empty()
    expect(explorer.root.locator("input.free")).to_be_hidden()
    assert "−7" not in explorer.root.inner_text()
    assert notebook.waits_for("[explorer.patch, explorer.products, explorer.total, explorer.guess]",
                              [IMAGE[:3, :3].tolist(), [], None, None])[1:] == [[], None, None]

    explorer.root.get_by_role("button", name="Xem").click()
    expect(explorer.result).to_have_text("Hãy nhập một số trước đã.")
    assert explorer.grid("total") == [["?"]]


def test_window_by_keyboard_shows_and_sends_numpys_numbers(show, notebook):
    explorer = show(WINDOW)
    places = [("", 0, 0, -7), ("ArrowRight ArrowRight ArrowDown", 1, 2, 0), ("End ArrowDown ArrowDown ArrowDown", 3, 3, 5),
              ("Home ArrowUp", 2, 0, 40), ("Control+End ArrowLeft", 3, 2, -10)]
    for keys, row, column, guess in places:
        explorer.press(keys)
        explorer.is_at(row, column)
        explorer.guess(guess)
        _shows_window(explorer, row, column)
        patch, total = IMAGE[row:row + 3, column:column + 3], int(FEATURE_MAP[row, column])
        expected = [row, column, patch.tolist(), (patch * KERNEL).tolist(), total, guess]
        found = notebook.waits_for(
            "[explorer.row, explorer.column, explorer.patch, explorer.products, explorer.total, explorer.guess]", expected)
        assert found == expected
        gap = abs(total - guess)
        expect(explorer.result).to_contain_text("đoán đúng" if gap == 0 else f"lệch {gap}.")
    # Every place that was guessed stays on the map, no other does.
    guessed = {(row, column) for _, row, column, _ in places}
    assert explorer.grid("map") == [[int(FEATURE_MAP[row, column]) if (row, column) in guessed else "" for column in range(4)]
                                    for row in range(4)]


def test_window_by_mouse_and_touch(show):
    explorer = show(WINDOW)
    explorer.image.click(position=explorer.point(4, 2))              # the window is centred on the pointer
    explorer.is_at(3, 1)
    explorer.image.hover(position=explorer.point(1, 1))
    expect(explorer.root.locator(".box.hovered")).to_have_count(1)   # a hint where a click would go, no more
    explorer.is_at(3, 1)
    explorer.input.fill("1")
    explorer.root.get_by_role("button", name="Xem").click()
    _shows_window(explorer, 3, 1)

    start, end = explorer.point(1, 1), explorer.point(2, 4)
    explorer.image.scroll_into_view_if_needed()
    box = explorer.image.bounding_box()
    explorer.page.mouse.move(box["x"] + start["x"], box["y"] + start["y"])
    explorer.page.mouse.down()
    explorer.is_at(0, 0)
    explorer.page.mouse.move(box["x"] + end["x"], box["y"] + end["y"], steps=4)
    explorer.page.mouse.up()
    explorer.is_at(1, 3)
    assert explorer.grid("total") == [["?"]]

    explorer.map.click(position=explorer.point(3, 1, FEATURE_MAP.shape, map=True))
    _shows_window(explorer, 3, 1)                                    # guessed before, so shown at once
    explorer.image.tap(position=explorer.point(2, 3))
    explorer.is_at(1, 2)


def test_window_without_guessing_follows_the_pointer(show, notebook):
    explorer = show(WINDOW)
    explorer.guess(5)
    explorer.free()
    explorer.image.hover(position=explorer.point(3, 4))
    _shows_window(explorer, 2, 3)
    explorer.press("ArrowLeft")
    _shows_window(explorer, 2, 2)
    assert notebook.waits_for("explorer.total", int(FEATURE_MAP[2, 2])) == FEATURE_MAP[2, 2]
    expect(explorer.root.locator("svg.line")).to_be_hidden()         # no guess, no gap
    explorer.root.locator("input.free").uncheck()
    _shows_window(explorer, 2, 2)                                    # seen once, seen for good
    explorer.press("ArrowUp")
    explorer.is_at(1, 2)
    expect(explorer.input).to_be_visible()


@pytest.mark.parametrize("guess, words", [
    (-7, "6, các tích âm cộng lại được −13"), (100, "6, các tích âm cộng lại được −13"), (7, "ngược dấu"),
    (23, "chưa nhân với bộ lọc"), (6, "mới là tổng các tích dương"), (19, "bỏ hết dấu âm")])
def test_window_says_why(show, guess, words):
    explorer = show(WINDOW)
    explorer.guess(guess)
    expect(explorer.root.locator(".why")).to_contain_text(words)
    expect(explorer.root.locator("svg.line")).to_have_attribute(
        "aria-label", f"bạn đoán {guess}; kết quả -7".replace("-", "−"))


def test_window_on_the_photo(show, notebook, screenshots):
    photo = data.photo("cat", gray=True)[::3, ::3]
    explorer = show(PHOTO)
    explorer.root.get_by_label("ảnh chụp").check()
    expect(explorer.image.locator("image")).to_have_count(1)
    expect(explorer.map.locator("image")).to_have_count(0)           # not before the first guess
    explorer.press("Shift+ArrowDown Shift+ArrowDown Shift+ArrowRight ArrowRight")
    explorer.is_at(20, 11)
    explorer.page.keyboard.type("-9")                                # a digit goes to the guess
    explorer.page.keyboard.press("Enter")
    expect(explorer.map.locator("image")).to_have_count(1)
    patch = photo[20:23, 11:14].astype(int)
    assert explorer.grid("patch") == patch.tolist()
    assert explorer.grid("products") == (patch * KERNEL).tolist()
    total = int(layers.cross_correlate(photo, KERNEL)[20, 11])
    assert explorer.grid("total") == [[total]]
    assert notebook.waits_for("[explorer.source, explorer.total, explorer.guess]", ["photo", total, -9]) == ["photo", total, -9]
    limit = int(np.abs(layers.cross_correlate(photo, KERNEL)).max())
    expect(explorer.root.locator(".legend")).to_have_text(f"xanh đậm −{limit} … vàng {limit}")
    explorer.root.screenshot(path=screenshots / "window-photo.png")


def test_python_moves_the_window(show, notebook):
    explorer = show(WINDOW)
    notebook.run("explorer.row, explorer.column = 2, 1")
    explorer.is_at(2, 1)
    assert explorer.grid("patch") == IMAGE[2:5, 1:4].tolist()


def test_keys_stay_in_the_explorer(show):
    explorer = show(WINDOW)
    explorer.press("x b ArrowDown")                                  # in JupyterLab: cut the cell, add one, leave it
    explorer.is_at(1, 0)
    assert explorer.page.locator(".jp-Notebook .jp-Cell").count() == 1


def _shows_window(explorer, row, column):
    """The explorer stands at this place and shows all that belongs to it."""
    patch = IMAGE[row:row + 3, column:column + 3]
    explorer.is_at(row, column)
    expect(explorer.root.locator("svg.total")).to_have_attribute("aria-label", re.compile("[0-9]"))
    assert explorer.grid("patch") == patch.tolist() and explorer.grid("kernel") == KERNEL.tolist()
    assert explorer.grid("products") == (patch * KERNEL).tolist()
    assert explorer.grid("total") == [[FEATURE_MAP[row, column]]]
    assert explorer.grid("map")[row][column] == FEATURE_MAP[row, column]


# --- stride explorer


def test_stride_hides_size_and_stops_until_a_guess(show, notebook):
    explorer = show(STRIDE)
    assert explorer.grid("map") == [["?"]]
    for part in (".result", ".formula", ".notice", ".why", "p.stop"):
        expect(explorer.root.locator(part)).to_be_empty()
    expect(explorer.root.locator("circle.stop")).to_have_count(0)
    expect(explorer.root.get_by_role("button", name="Chạy")).to_be_disabled()
    explorer.press("ArrowRight")
    found = notebook.waits_for("[explorer.size, explorer.unreached, explorer.result, explorer.position]", [None, None, [], 0])
    assert found == [None, None, [], 0]


@pytest.mark.parametrize("n, f, s, p", [
    (6, 3, 1, 0), (6, 3, 2, 0), (8, 3, 2, 1), (9, 5, 4, 3), (7, 2, 3, 0), (6, 1, 4, 0), (4, 4, 1, 0), (9, 3, 3, 2)])
def test_stride_agrees_with_numpy(show, notebook, n, f, s, p):
    explorer = show(STRIDE)
    explorer.choose(n=n, kernel_size=f, stride=s, padding=p)
    size = layers.output_size(n, f, p, s)
    explorer.guess(size + 2)
    expect(explorer.result).to_contain_text(f"cạnh {size}. Bạn đoán {size + 2}, lệch 2.")
    expect(explorer.root.locator(".formula")).to_contain_text(f"⌊({n} + 2 · {p} − {f}) / {s}⌋ + 1 = ")
    expect(explorer.root.locator(".formula")).to_contain_text(re.compile(rf" = {size}$"))
    expect(explorer.root.locator("circle.stop")).to_have_count(size * size)

    image = stride.continued(IMAGE)[:n, :n]
    explorer.press("End")
    expect(explorer.root.locator("p.stop")).to_contain_text(f"{size ** 2}/{size ** 2}")
    expected = layers.cross_correlate(image, _kernel(f), stride=s, padding=p)
    assert explorer.grid("image") == layers.pad(image, p).tolist()
    assert explorer.grid("map") == expected.tolist()
    unreached = _unreached(n, f, s, p)
    expect(explorer.root.locator(".cell.unreached")).to_have_count(unreached)
    expect(explorer.root.locator(".notice")).to_have_class(f"notice {'amber' if unreached else 'plain'}")
    expect(explorer.root.locator(".notice")).to_contain_text(f"{unreached} ô" if unreached else "Ô nào")
    state = [n, f, s, p, size, unreached, size + 2, size ** 2 - 1, expected.tolist()]
    assert notebook.waits_for(
        "[explorer.n, explorer.kernel_size, explorer.stride, explorer.padding, explorer.size, explorer.unreached, "
        "explorer.guess, explorer.position, explorer.result]", state) == state


def test_stride_where_no_window_fits(show, notebook, screenshots):
    explorer = show(STRIDE)
    explorer.choose(n=4, kernel_size=7, padding=1)
    with pytest.raises(ValueError, match="1 too few"):
        layers.output_size(4, 7, 1)
    explorer.guess(0)
    expect(explorer.result).to_contain_text("cạnh 0. Bạn đoán đúng.")
    expect(explorer.root.locator(".notice.red")).to_contain_text("thiếu 1 ô")
    expect(explorer.root.locator(".box.impossible")).to_have_count(1)
    expect(explorer.root.get_by_role("button", name="Bước tiếp")).to_be_disabled()
    assert notebook.waits_for("[explorer.size, explorer.unreached, explorer.result]", [0, 16, []]) == [0, 16, []]
    explorer.root.screenshot(path=screenshots / "stride-impossible.png")


def test_stride_steps_by_button_key_mouse_and_alone(show):
    explorer = show(STRIDE)
    explorer.choose(stride=2)
    explorer.guess(2)
    assert explorer.grid("map") == [[-7, ""], ["", ""]]
    explorer.root.get_by_role("button", name="Bước tiếp").click()
    expect(explorer.root.locator("p.stop")).to_have_text("Chỗ dừng 2/4: hàng 0, cột 2, tổng 2")
    assert explorer.grid("map") == [[-7, 2], ["", ""]]
    explorer.press("ArrowDown")
    expect(explorer.root.locator("p.stop")).to_contain_text("4/4")
    assert explorer.grid("map") == FEATURE_MAP[::2, ::2].tolist()
    explorer.image.click(position=explorer.point(3, 1))
    expect(explorer.root.locator("p.stop")).to_contain_text("3/4")
    explorer.press("Home")
    explorer.root.get_by_role("button", name="Chạy").click()
    expect(explorer.root.locator("p.stop")).to_contain_text("4/4")
    expect(explorer.root.get_by_role("button", name="Chạy")).to_be_visible()      # it has come to rest


def test_stride_without_guessing(show, notebook):
    explorer = show(STRIDE)
    explorer.guess(4)
    explorer.choose(stride=3)
    expect(explorer.input).to_be_visible()                           # a new setting asks again
    explorer.free()
    expect(explorer.result).to_have_text("Bản đồ có cạnh 2.")
    explorer.choose(padding=2)
    expect(explorer.result).to_have_text("Bản đồ có cạnh 3.")
    assert notebook.waits_for("[explorer.size, explorer.guess]", [3, None]) == [3, None]


@pytest.mark.parametrize("setting, guess, words", [
    (dict(), 3, "còn phải cộng thêm chỗ dừng đầu tiên"), (dict(padding=2, n=9, kernel_size=5), 7, "cả hai phía"),
    (dict(padding=1), 5, "thêm chỗ dừng đầu tiên là 6"),      # two mistakes give 5: the plain line
    (dict(padding=1), 4, "chưa tính đệm"), (dict(stride=3), 4, "mỗi bước một ô"), (dict(stride=2), 3, "không được tính"),
    (dict(stride=2), 9, "thêm chỗ dừng đầu tiên là 2")])
def test_stride_says_why(show, setting, guess, words):
    explorer = show(STRIDE)
    explorer.choose(**setting)
    explorer.guess(guess)
    expect(explorer.root.locator(".why")).to_contain_text(words)


def _kernel(f):
    """The explorer's own filter of side f."""
    if f == 3:
        return KERNEL
    kernel = np.zeros((f, f), int)
    kernel[:, -1] = -1
    kernel[:, 0] = 1
    return kernel


def _unreached(n, f, s, p):
    """Cells of the image that no window covers, counted by laying every window down."""
    covered = np.zeros((n + 2 * p, n + 2 * p), bool)
    for row in range(0, n + 2 * p - f + 1, s):
        for column in range(0, n + 2 * p - f + 1, s):
            covered[row:row + f, column:column + f] = True
    return int((~covered[p:p + n, p:p + n]).sum())


# --- both


@pytest.mark.parametrize("call, vietnamese, english", [
    (WINDOW, ["Bộ lọc", "Bản đồ đặc trưng 4 × 4", "lệch 12", "Vì sao?"], ["Filter", "Feature map 4 × 4", "12 off", "Why?"]),
    (STRIDE, ["Bước trượt s", "Đệm p", "lệch 1.", "Vì sao?"], ["Stride s", "Padding p", "1 off", "Why?"])])
def test_both_languages(show, call, vietnamese, english):
    for name, words in (("vi", vietnamese), ("en", english)):
        explorer = show(call, language=name)
        explorer.guess(5)
        for word in words:
            expect(explorer.root).to_contain_text(word)
        assert "{" not in explorer.root.inner_text() and "undefined" not in explorer.root.inner_text()


@pytest.mark.parametrize("module", [window, stride])
def test_texts_are_alike_in_both_languages(module, monkeypatch):
    texts_are_alike(module, monkeypatch)


@pytest.mark.parametrize("light", [True, False], ids=["light", "dark"])
def test_texts_are_readable_and_nothing_overflows(show, notebook, screenshots, light):
    with theme(notebook, light) as shade:
        for name, call in (("window", PHOTO), ("stride", STRIDE)):
            explorer = show(call)
            looks_right(explorer.root, screenshots, f"{name}-before-{shade}")
            if name == "stride":
                explorer.choose(n=9, stride=4, padding=1, kernel_size=2)
            explorer.guess(5)
            looks_right(explorer.root, screenshots, f"{name}-after-{shade}")


@pytest.mark.parametrize("name", language.LANGUAGES)
@pytest.mark.parametrize("make, numbers", [
    (widgets.window_explorer, ["3 1 1 2 8 4", "3 0 −1; 1 0 −7; 2 0 −5", "−7 −2 2 −7"]),
    (widgets.stride_explorer, ["−7 −2 2 −7", "−7 2; −1 −7", "11"])])
def test_a_picture_stands_where_no_widget_runs(make, numbers, name, monkeypatch):
    monkeypatch.setattr(language, "_current", name)
    explorer = make(IMAGE, KERNEL)
    bundle, _ = explorer._repr_mimebundle_()
    assert bundle["application/vnd.jupyter.widget-view+json"]["model_id"]
    (image,) = Images(bundle["text/html"]).found
    assert image["alt"] == bundle["text/plain"] and image["src"].startswith("data:image/png;base64,")
    assert len(image["src"]) < 80_000
    for number in numbers:
        assert number in image["alt"]
    assert repr(explorer) == f"{type(explorer).__name__}()" == repr(make(IMAGE, KERNEL))


def test_the_picture_counts_like_the_explorer():
    for n, f, s in [(6, 3, 1), (6, 3, 2), (7, 2, 3), (6, 1, 4)]:
        assert len(still.unreached(n, f, s)) == _unreached(n, f, s, 0)


@pytest.mark.parametrize("call, words", [
    (lambda: widgets.window_explorer([1, 2, 3], KERNEL), "image has shape (3,)"),
    (lambda: widgets.window_explorer(IMAGE[:2], KERNEL), "does not fit"),
    (lambda: widgets.window_explorer(IMAGE, KERNEL, photo=np.zeros((9, 9))), "must be uint8"),
    (lambda: widgets.stride_explorer(IMAGE[:4], KERNEL), "must be square")])
def test_wrong_arrays_are_refused(call, words):
    with pytest.raises(ValueError, match=re.escape(words)):
        call()


def test_without_a_kernel_on_a_dark_phone(page_without_kernel, screenshots):
    page = page_without_kernel({
        "window": widgets.window_explorer(IMAGE, KERNEL), "stride": widgets.stride_explorer(IMAGE, KERNEL)}, scheme="dark")
    first, second = Driver(page, page.locator("#window .course-explorer")), Driver(page, page.locator("#stride .course-explorer"))
    first.image.tap(position=first.point(2, 2))
    first.is_at(1, 1)
    first.guess(1)
    _shows_window(first, 1, 1)
    second.choose(stride=2)
    second.guess(2)
    expect(second.root.locator(".notice.amber")).to_contain_text("11 ô")
    page.screenshot(path=screenshots / "site-phone-dark.png", full_page=True)
    for explorer in (first, second):
        assert faults(explorer.root) == []
