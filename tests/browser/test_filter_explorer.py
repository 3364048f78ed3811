"""The filter explorer, driven by mouse, touch and keyboard, shows what NumPy computes of its nine numbers."""

import re

import numpy as np
import pytest

from course_utils import data, language, layers, widgets
from course_utils.widgets import filter as module

from .looking import Images, faults, looks_right, texts_are_alike, theme

pytestmark = pytest.mark.browser
playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed: pip install playwright")
expect = playwright.expect
expect.set_options(timeout=60_000)

PHOTO = data.photo("cat", gray=True)[::3, ::3]
KERNEL = np.array([[1, 2, -1], [0, 3, 0], [-2, 0, 1]])               # alike in no turn
SOURCE = f"""
import numpy as np
from course_utils import data, language, widgets
language.choose({{language!r}})
explorer = widgets.filter_explorer(data.photo('cat', gray=True)[::3, ::3], np.array({KERNEL.tolist()}))
explorer
"""
BUTTONS = {"Biên dọc": "vertical", "Không hướng": "laplacian", "Làm mờ (1/9)": "blur", "Làm nét": "sharpen",
           "Giữ nguyên": "identity"}
LESSON_KERNELS = {"vertical": [[1, 0, -1]] * 3, "laplacian": [[0, 1, 0], [1, -4, 1], [0, 1, 0]]}


class Driver:
    """A filter explorer on a page: what a reader does, and what a reader sees."""

    def __init__(self, page, root):
        self.page, self.root = page, root
        root.wait_for()
        self.total, self.values, self.map = root.locator(".result"), root.locator(".values"), root.locator("canvas.map")

    def cell(self, row, column):
        return self.root.get_by_label(re.compile(rf"^(Bộ lọc, hàng|Filter, row) {row}, (cột|column) {column}$"))

    def press(self, name):
        self.root.get_by_role("button", name=name, exact=True).click()

    def use(self, source):
        self.root.locator(f"input[value={source}]").check()

    def numbers(self):
        return self.root.locator("input.weight").evaluate_all("nodes => nodes.map(node => node.value)")

    def colors(self, name):
        """The pixels of a picture, (H, W, 3)."""
        height, width, pixels = self.root.locator(f"canvas.{name}").evaluate(
            "node => [node.height, node.width, [...node.getContext('2d').getImageData(0, 0, node.width, node.height).data]]")
        return np.array(pixels).reshape(height, width, 4)[..., :3]

    def answers(self):
        """{side of the square: the numbers in its line}"""
        lines = self.root.locator(".answers li").evaluate_all("nodes => nodes.map(node => [node.className, node.textContent])")
        return {name: [float(found.replace("−", "-")) for found in re.findall(r"−?\d+(?:\.\d+)?", text)] for name, text in lines}


@pytest.fixture
def show(notebook):
    """A function that shows the explorer in the notebook and returns its Driver."""
    def start(language="vi"):
        notebook.page.set_viewport_size({"width": 1280, "height": 900})
        return Driver(notebook.page, notebook.show(SOURCE.format(language=language)).locator(".course-explorer"))

    return start


@pytest.fixture
def agrees(notebook):
    """A function: all that an explorer shows and sends is what NumPy makes of this kernel and picture."""
    def check(explorer, kernel, picture=PHOTO):
        kernel = np.array(kernel)
        expected = layers.cross_correlate(picture, kernel)
        low, high, total = expected.min().item(), expected.max().item(), kernel.sum().item()
        state = [np.round(kernel, 9).tolist(), *np.round([total, low, high], 9).tolist()]
        found = notebook.waits_for(
            "[np.round(explorer.kernel, 9).tolist(), *np.round([explorer.total, explorer.low, explorer.high], 9).tolist()]",
            state)
        assert found == state

        expect(explorer.values).to_have_text(f"Bản đồ có giá trị từ {_shown(low)} đến {_shown(high)}.")
        expect(explorer.total).to_contain_text(f"Chín số cộng lại bằng {_shown(total)}:")
        if abs(total) > 1e-9:
            expect(explorer.total).to_contain_text(f"cho {_shown(total)} × 100 = {_shown(100 * total)}.")
        limit = _shown(max(high, -low))
        expect(explorer.root.locator(".legend").last).to_have_text(f"xanh đậm −{limit} … xám 0 … vàng {limit}")
        assert np.array(explorer.numbers(), float).tolist() == kernel.ravel().round(3).tolist()
        np.testing.assert_allclose(explorer.colors("map"), _cividis(expected), atol=2)
        assert (explorer.colors("image") == picture[..., None]).all()

    return check


def _shown(value):
    return f"{round(value, 3):.12g}".replace("-", "−")


def _cividis(feature_map):
    """Matplotlib's colours, 0 in the middle; between nine of them the explorer draws straight lines."""
    import matplotlib

    places, stops = np.linspace(0, 1, 9), matplotlib.colormaps["cividis"](np.linspace(0, 1, 9), bytes=True)
    at = feature_map / np.abs(feature_map).max() / 2 + 0.5
    return np.stack([np.interp(at, places, stops[:, channel]) for channel in range(3)], axis=-1)


# --- numbers


def test_it_starts_with_the_given_kernel(show, agrees, notebook):
    explorer = show()
    agrees(explorer, KERNEL)
    expect(explorer.root.locator(".answers")).to_be_hidden()
    assert notebook.waits_for("explorer.source", "photo") == "photo"


@pytest.mark.parametrize("label, name", BUTTONS.items())
def test_a_button_fills_in_a_ready_filter(show, agrees, label, name):
    explorer = show()
    explorer.press(label)
    agrees(explorer, module.READY[name])
    agrees(explorer, LESSON_KERNELS.get(name, module.READY[name]))


def test_turning_and_changing_signs(show, agrees):
    explorer = show()
    explorer.press("Xoay phải 90°")
    agrees(explorer, np.rot90(KERNEL, -1))
    explorer.press("Đổi dấu")
    agrees(explorer, -np.rot90(KERNEL, -1))
    for _ in range(3):
        explorer.press("Xoay phải 90°")
    agrees(explorer, -KERNEL)
    assert "-0" not in explorer.numbers()


def test_typing_and_arrow_keys_change_a_number(show, agrees):
    explorer, kernel = show(), KERNEL.astype(float)
    explorer.cell(1, 2).click()
    explorer.page.keyboard.type("-2.5")                              # a click selects, so this replaces the 0
    kernel[1, 2] = -2.5
    agrees(explorer, kernel)
    explorer.page.keyboard.press("Tab")
    expect(explorer.cell(2, 0)).to_be_focused()
    for key in ("ArrowUp", "ArrowUp", "ArrowUp", "ArrowDown"):
        explorer.page.keyboard.press(key)
    kernel[2, 0] += 2
    agrees(explorer, kernel)
    explorer.cell(1, 2).press("ArrowDown")
    kernel[1, 2] = -3.5
    agrees(explorer, kernel)


def test_a_number_keeps_its_decimals_until_it_is_edited(show, agrees):
    explorer, kernel = show(), np.full((3, 3), 1 / 9)
    explorer.press("Làm mờ (1/9)")
    assert explorer.numbers() == ["0.111"] * 9
    explorer.cell(0, 0).press("ArrowUp")
    kernel[0, 0] += 1
    agrees(explorer, kernel)
    explorer.cell(2, 2).fill("0.12345")
    kernel[2, 2] = 0.12345
    expect(explorer.cell(2, 2)).to_have_value("0.12345")             # not rounded while it is typed
    agrees_on_values = layers.cross_correlate(PHOTO, kernel)
    expect(explorer.values).to_contain_text(_shown(agrees_on_values.max()))


@pytest.mark.parametrize("typed", ["", "-", "1000", "e"])
def test_what_is_no_number_changes_nothing(show, agrees, typed):
    explorer = show()
    explorer.cell(0, 1).click()
    explorer.page.keyboard.press("Backspace")
    explorer.page.keyboard.type(typed)
    assert explorer.cell(0, 1).evaluate("node => node.matches(':invalid')")
    explorer.page.keyboard.press("Tab")
    expect(explorer.cell(0, 1)).to_have_value("100" if typed == "1000" else "2")     # 100 came by
    if typed != "1000":
        agrees(explorer, KERNEL)


def test_python_sets_kernel_and_source(show, agrees, notebook):
    explorer = show()
    notebook.run("explorer.kernel = [[0, 0, 0], [0, 2, 0], [0, 0, -1]]")
    agrees(explorer, [[0, 0, 0], [0, 2, 0], [0, 0, -1]])
    notebook.run("explorer.source = 'square'")
    expect(explorer.root.locator("input[value=square]")).to_be_checked()
    agrees(explorer, [[0, 0, 0], [0, 2, 0], [0, 0, -1]], module.square())
    assert "TraitError" in notebook.run("explorer.kernel = [[1, 2], [3, 4]]")


def test_keys_stay_in_the_explorer(show):
    explorer = show()
    explorer.cell(0, 0).focus()
    for key in "xbd":                                                # in JupyterLab: cut the cell, add one, …
        explorer.page.keyboard.press(key)
    assert explorer.page.locator(".jp-Notebook .jp-Cell").count() == 1


# --- test picture


@pytest.mark.parametrize("kernel", [*module.READY.values(), KERNEL.tolist()])
def test_answers_at_the_borders_of_the_test_picture(show, agrees, notebook, kernel):
    explorer, picture = show(), module.square()
    explorer.use("square")
    notebook.run(f"explorer.kernel = {kernel!r}")
    agrees(explorer, kernel, picture)
    d, b = module.DARK, module.BRIGHT
    borders = {"top": ([[b], [b], [d]], [[b], [d], [d]]), "bottom": ([[d], [d], [b]], [[d], [b], [b]]),
               "left": ([[b, b, d]], [[b, d, d]]), "right": ([[d, d, b]], [[d, b, b]]), "flat": ([[d]], [[b]])}
    for side, windows in borders.items():
        expected = [np.sum(np.array(kernel) * np.broadcast_to(window, (3, 3))) for window in windows]
        assert explorer.answers()[side] == pytest.approx(expected, abs=1e-3), side
    assert notebook.waits_for("explorer.source", "square") == "square"
    explorer.use("photo")
    expect(explorer.root.locator(".answers")).to_be_hidden()
    agrees(explorer, kernel)


def test_a_map_of_one_number_has_one_color(show):
    explorer = show()
    explorer.press("Giữ nguyên")
    explorer.cell(1, 1).press("ArrowDown")
    expect(explorer.values).to_have_text("Bản đồ chỗ nào cũng bằng 0.")
    expect(explorer.root.locator(".legend").last).to_have_text("xám 0")
    assert np.unique(explorer.colors("map").reshape(-1, 3), axis=0).tolist() == [[125, 124, 120]]


def test_no_ready_filter_answers_exercise_2_2_within_one_press():
    # Lesson 2: positive where it is dark above and bright below, nothing sideways, nothing on flat ground.
    def answers(kernel):
        kernel = np.array(kernel)
        return np.allclose(kernel.sum(axis=0), 0) and kernel[2].sum() > 0 and kernel[0].sum() < 0

    assert answers([[-1, -1, -1], [0, 0, 0], [1, 1, 1]])
    for kernel in module.READY.values():
        assert not any(map(answers, (kernel, np.rot90(kernel, -1), -np.array(kernel))))


# --- texts, looks, no widget


def test_both_languages(show):
    for name, words in (("vi", ["Bản đồ đặc trưng 98 × 149", "Chín số cộng lại bằng 4", "Làm nét", "trên tối, dưới sáng"]),
                        ("en", ["Feature map 98 × 149", "nine numbers add up to 4", "Sharpen", "dark above, bright below"])):
        explorer = show(name)
        expect(explorer.root).to_contain_text(words[0])
        explorer.use("square")
        for word in words[1:]:
            expect(explorer.root).to_contain_text(word)
        assert "{" not in explorer.root.inner_text() and "undefined" not in explorer.root.inner_text()
        status = explorer.root.get_by_role("status")
        expect(status).to_have_attribute("aria-live", "polite")
        expect(status).to_contain_text(words[1])
        label = explorer.map.get_attribute("aria-label")
        assert label == f"{explorer.root.locator('figcaption').last.inner_text()}: {explorer.values.inner_text()}"


def test_texts_are_alike_in_both_languages(monkeypatch):
    texts_are_alike(module, monkeypatch)


@pytest.mark.parametrize("light", [True, False], ids=["light", "dark"])
def test_texts_are_readable_and_nothing_overflows(show, notebook, screenshots, light):
    with theme(notebook, light) as shade:
        explorer = show()
        explorer.press("Biên dọc")
        looks_right(explorer.root, screenshots, f"filter-photo-{shade}", (1280, 800, 500))
        explorer.press("Làm mờ (1/9)")
        explorer.use("square")
        explorer.cell(1, 1).fill("-999")
        looks_right(explorer.root, screenshots, f"filter-square-{shade}", (1280, 800, 500))


@pytest.mark.parametrize("name", language.LANGUAGES)
def test_a_picture_stands_where_no_widget_runs(name, monkeypatch, screenshots):
    monkeypatch.setattr(language, "_current", name)
    explorer = widgets.filter_explorer(PHOTO, KERNEL)
    bundle, _ = explorer._repr_mimebundle_()
    assert bundle["application/vnd.jupyter.widget-view+json"]["model_id"]
    (image,) = Images(bundle["text/html"]).found
    assert image["alt"] == bundle["text/plain"] and image["src"].startswith("data:image/jpeg;base64,")
    assert len(image["src"]) < 80_000
    feature_map = layers.cross_correlate(PHOTO, KERNEL)
    for words in ("100 × 151", "1 2 −1; 0 3 0; −2 0 1", "98 × 149", f" {KERNEL.sum()}.",
                  *map(_shown, (PHOTO.min(), PHOTO.max(), feature_map.min(), feature_map.max()))):
        assert words in image["alt"]
    assert repr(explorer) == "FilterExplorer()" == repr(widgets.filter_explorer(PHOTO, KERNEL))
    assert [explorer.total, explorer.low, explorer.high] == [4, feature_map.min(), feature_map.max()]
    (screenshots / f"filter-still-{name}.jpg").write_bytes(explorer.picture().content)


@pytest.mark.parametrize("photo, kernel, words", [
    (PHOTO, np.ones((3, 2)), "kernel has shape (3, 2)"), (PHOTO, np.full((3, 3), np.nan), "all finite"),
    (PHOTO / 255, KERNEL, "photo has shape (100, 151) and dtype float64"), (PHOTO[:2], KERNEL, "does not fit"),
    (data.photo("cat", gray=True), KERNEL, "take every third pixel")])
def test_wrong_arrays_are_refused(photo, kernel, words):
    with pytest.raises(ValueError, match=re.escape(words)):
        widgets.filter_explorer(photo, kernel)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_without_a_kernel_on_a_phone(page_without_kernel, screenshots, scheme):
    page = page_without_kernel({"filter": widgets.filter_explorer(PHOTO, KERNEL)}, scheme=scheme)
    explorer = Driver(page, page.locator("#filter .course-explorer"))
    page.screenshot(path=screenshots / f"filter-phone-photo-{scheme}.png", full_page=True)
    assert faults(explorer.root) == []
    explorer.root.get_by_role("button", name="Không hướng").tap()
    expect(explorer.total).to_contain_text("Chín số cộng lại bằng 0:")
    explorer.root.locator("input[value=square]").tap()
    explorer.cell(1, 1).tap()
    page.keyboard.type("-3")
    expect(explorer.total).to_contain_text("1 × 100 = 100.")
    expected = layers.cross_correlate(module.square(), [[0, 1, 0], [1, -3, 1], [0, 1, 0]])
    expect(explorer.values).to_have_text(f"Bản đồ có giá trị từ {_shown(expected.min())} đến {_shown(expected.max())}.")
    np.testing.assert_allclose(explorer.colors("map"), _cividis(expected), atol=2)
    page.screenshot(path=screenshots / f"filter-phone-square-{scheme}.png", full_page=True)
    assert faults(explorer.root) == []
