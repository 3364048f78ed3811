"""The pixel explorer, driven by mouse, touch and keyboard, shows the numbers that the array has."""

import re

import numpy as np
import pytest

from course_utils import data, language, widgets
from course_utils.widgets import pixel as module

from .looking import Images, faults, looks_right, texts_are_alike, theme

pytestmark = pytest.mark.browser
playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed: pip install playwright")
expect = playwright.expect
expect.set_options(timeout=60_000)

PHOTO = data.photo("cat")[::2, ::2]
HEIGHT, WIDTH, _ = PHOTO.shape
SMALL = np.random.default_rng(3).integers(0, 256, (6, 11, 3), np.uint8)         # smaller than what is magnified
SOURCE = """
import numpy as np
from course_utils import data, language, widgets
language.choose({language!r})
explorer = widgets.pixel_explorer({photo})
explorer
"""
CAT, TINY = "data.photo('cat')[::2, ::2]", f"np.array({SMALL.tolist()}, np.uint8)"
WORDS = {"vi": "Hàng {}, cột {}: đỏ {}, lục {}, lam {}.", "en": "Row {}, column {}: red {}, green {}, blue {}."}


class Driver:
    """A pixel explorer on a page: what a reader does, and what a reader sees."""

    def __init__(self, page, root):
        self.page, self.root = page, root
        root.wait_for()
        self.image, self.near = root.locator("svg.image"), root.locator("svg.neighbours")
        self.spoken = root.get_by_role("status")

    def press(self, keys):
        self.image.focus()
        for key in keys.split():
            self.page.keyboard.press(key)

    def point(self, row, column, photo=PHOTO):
        """Where a pixel of the photo is, for click, hover and tap."""
        box = self.image.bounding_box()
        return {"x": 2 + (column + 0.5) * (box["width"] - 4) / photo.shape[1],
                "y": 2 + (row + 0.5) * (box["height"] - 4) / photo.shape[0]}

    def choose(self, channel):
        self.root.locator(f"input[value={channel}]").check()

    def cells(self):
        """{(row, column) in the photo: (background, text)} of the magnified cells."""
        found = self.near.locator("text").evaluate_all("""nodes => nodes.map(node => [node.dataset.row, node.dataset.column,
            getComputedStyle(node.previousElementSibling).fill, node.textContent])""")
        return {(int(row), int(column)): (fill, text) for row, column, fill, text in found}

    def bars(self):
        """(numbers, filled parts of the bars)"""
        numbers = [int(text) for text in self.root.locator(".bars b").all_inner_texts()]
        parts = self.root.locator(".bars .filled").evaluate_all(
            "nodes => nodes.map(node => node.getBoundingClientRect().width / node.parentElement.clientWidth)")
        return numbers, parts

    def box(self):
        """[row, column, height, width] of what is outlined in the photo."""
        node = self.image.locator(".box.window")
        return [int(node.get_attribute(name)) for name in ("y", "x", "height", "width")]


def shows(explorer, row, column, photo=PHOTO, channel="color", words=WORDS["vi"]):
    """Asserts that all that an explorer shows is what the array has at this place."""
    pixel = photo[row, column].tolist()
    expect(explorer.spoken).to_have_text(words.format(row, column, *pixel))
    expect(explorer.root.locator("code")).to_have_text(f"photo[{row}, {column}] = {pixel}")
    assert explorer.root.locator(".swatch").evaluate("node => getComputedStyle(node).backgroundColor") == _css(pixel)
    numbers, parts = explorer.bars()
    assert numbers == pixel and parts == pytest.approx([value / 255 for value in pixel], abs=0.01)

    height, width, _ = photo.shape
    places = [(row + down, column + right) for down in range(-4, 5) for right in range(-4, 5)]
    expected = {}
    for place in places:
        inside = 0 <= place[0] < height and 0 <= place[1] < width
        expected[place] = _cell(photo[place], channel) if inside else ("none", "")
    assert explorer.cells() == expected
    seen = [place for place, (fill, _) in expected.items() if fill != "none"]
    (top, left), (bottom, right) = min(seen), max(seen)
    assert explorer.box() == [top, left, bottom - top + 1, right - left + 1]


def _cell(pixel, channel):
    if channel == "color":
        return _css(pixel), ""
    only = [value if name == channel else 0 for name, value in zip(module.CHANNELS, pixel.tolist())]
    return _css(only), str(max(only))


def _css(pixel):
    return "rgb({}, {}, {})".format(*pixel)


@pytest.fixture
def show(notebook):
    """A function that shows the explorer in the notebook and returns its Driver."""
    def start(photo=CAT, language="vi"):
        notebook.page.set_viewport_size({"width": 1280, "height": 900})
        notebook.page.mouse.move(0, 0)
        return Driver(notebook.page, notebook.show(SOURCE.format(photo=photo, language=language)).locator(".course-explorer"))

    return start


# --- numbers


def test_it_begins_in_the_middle(show, notebook):
    explorer = show()
    shows(explorer, 75, 113)
    expected = [75, 113, PHOTO[75, 113].tolist(), "color"]
    assert notebook.waits_for("[explorer.row, explorer.column, explorer.pixel, explorer.channel]", expected) == expected


@pytest.mark.parametrize("keys, row, column", [
    ("ArrowRight ArrowDown ArrowDown", 77, 114), ("Shift+ArrowUp ArrowLeft", 65, 112), ("Home", 75, 0), ("End", 75, 225),
    ("Control+Home ArrowUp", 0, 0), ("Control+End ArrowRight Shift+ArrowDown", 149, 225),
    ("Control+End Home Shift+ArrowRight", 149, 10)])
def test_by_keyboard_up_to_the_edges(show, notebook, keys, row, column):
    explorer = show()
    explorer.press(keys)
    shows(explorer, row, column)
    found = notebook.waits_for("[explorer.row, explorer.column, explorer.pixel]", [row, column, PHOTO[row, column].tolist()])
    assert found == [row, column, PHOTO[row, column].tolist()]


def test_it_follows_the_mouse_until_a_click_keeps_a_pixel(show):
    explorer = show()
    explorer.image.hover(position=explorer.point(20, 200))
    shows(explorer, 20, 200)
    explorer.image.hover(position=explorer.point(50, 40))
    shows(explorer, 50, 40)
    explorer.page.mouse.down()
    explorer.page.mouse.up()
    explorer.image.hover(position=explorer.point(90, 160))           # on the way to the switch
    explorer.choose("green")
    shows(explorer, 50, 40, channel="green")
    explorer.image.hover(position=explorer.point(90, 160))           # back on the photo
    shows(explorer, 90, 160, channel="green")


def test_dragging_goes_on_outside_of_the_photo(show):
    explorer = show()
    explorer.image.scroll_into_view_if_needed()
    box, start = explorer.image.bounding_box(), explorer.point(75, 60)
    explorer.page.mouse.move(box["x"] + start["x"], box["y"] + start["y"])
    explorer.page.mouse.down()
    explorer.page.mouse.move(box["x"] - 15, box["y"] + start["y"], steps=3)
    shows(explorer, 75, 0)
    explorer.page.mouse.up()


def test_a_key_keeps_its_pixel_under_a_resting_mouse(show):
    explorer = show()
    explorer.image.hover(position=explorer.point(60, 60))
    explorer.press("ArrowLeft")
    explorer.image.hover(position=explorer.point(60, 61))            # an unsteady hand
    shows(explorer, 60, 59)


def test_by_touch(show):
    explorer = show()
    explorer.image.tap(position=explorer.point(100, 30))
    shows(explorer, 100, 30)
    explorer.root.get_by_label("lam (B)").tap()
    shows(explorer, 100, 30, channel="blue")


@pytest.mark.parametrize("channel", module.CHANNELS)
def test_the_numbers_of_one_channel(show, notebook, channel):
    explorer = show(TINY)
    explorer.choose(channel)
    explorer.press("Control+Home ArrowDown ArrowRight ArrowRight")
    shows(explorer, 1, 2, SMALL, channel)
    assert notebook.waits_for("explorer.channel", channel) == channel
    label = explorer.near.get_attribute("aria-label")
    index = module.CHANNELS.index(channel)
    assert " ".join(map(str, SMALL[1, :7, index])) in label          # a screen reader gets the numbers, too
    explorer.choose("color")
    shows(explorer, 1, 2, SMALL)


def test_outside_of_the_photo_there_are_no_pixels(show):
    explorer = show(TINY)
    expect(explorer.root.locator(".legend")).to_contain_text("nằm ngoài ảnh")
    explorer = show()
    expect(explorer.root.locator(".legend")).not_to_contain_text("nằm ngoài ảnh")
    explorer.press("Home")
    expect(explorer.root.locator(".legend")).to_contain_text("nằm ngoài ảnh")


def test_python_moves_it(show, notebook):
    explorer = show()
    printed = notebook.run("explorer.row, explorer.column = 12, 34\nprint(explorer.pixel)")
    assert printed.strip() == str(PHOTO[12, 34].tolist())            # there at once, with no word from the browser
    shows(explorer, 12, 34)
    notebook.run("explorer.channel = 'red'")
    shows(explorer, 12, 34, channel="red")
    assert "row is 150; in this photo it goes from 0 to 149" in notebook.run("explorer.row = 150")
    assert "column is -1; in this photo it goes from 0 to 225" in notebook.run("explorer.column = -1")
    shows(explorer, 12, 34, channel="red")


def test_keys_stay_in_the_explorer(show):
    explorer = show()
    explorer.press("x b ArrowDown")                                  # in JupyterLab: cut the cell, add one, leave it
    shows(explorer, 76, 113)
    assert explorer.page.locator(".jp-Notebook .jp-Cell").count() == 1


# --- texts, looks, no widget


def test_both_languages_and_names_for_all_controls(show):
    for name, words in (("vi", ["Ảnh 150 × 226", "Đỏ (R)", "lục (G)"]),
                        ("en", ["Photo 150 × 226", "Red (R)", "green (G)"])):
        explorer = show(language=name)
        shows(explorer, 75, 113, words=WORDS[name])
        for word in words:
            expect(explorer.root).to_contain_text(word)
        assert "{" not in explorer.root.inner_text() and "undefined" not in explorer.root.inner_text()
        expect(explorer.spoken).to_have_attribute("aria-live", "polite")
        expect(explorer.image).to_have_attribute("tabindex", "0")
        expect(explorer.image).to_have_attribute("aria-label", re.compile(words[0]))
        assert explorer.root.get_by_role("radio").count() == 4
        explorer.root.get_by_role("radio", name=words[2]).check()
        shows(explorer, 75, 113, channel="green", words=WORDS[name])


def test_texts_are_alike_in_both_languages(monkeypatch):
    texts_are_alike(module, monkeypatch)


@pytest.mark.parametrize("light", [True, False], ids=["light", "dark"])
def test_texts_are_readable_and_nothing_overflows(show, notebook, screenshots, light):
    with theme(notebook, light) as shade:
        explorer = show()
        for channel, keys in (("color", "ArrowUp"), ("red", "Home"), ("green", "End"), ("blue", "Control+Home")):
            explorer.choose(channel)
            explorer.press(keys)
            looks_right(explorer.root, screenshots, f"pixel-{channel}-{shade}", (1280, 800, 500))


def test_numbers_are_readable_on_every_shade(show, notebook):
    shades = [[[step if channel == index else 0 for index in range(3)] for step in range(0, 256, 32)] for channel in range(3)]
    explorer = show(f"np.array({shades}, np.uint8)")
    for row, channel in enumerate(module.CHANNELS):
        explorer.choose(channel)
        notebook.run(f"explorer.row, explorer.column = {row}, 4")
        shows(explorer, row, 4, np.array(shades, np.uint8), channel)
        assert faults(explorer.root) == []


@pytest.mark.parametrize("name", language.LANGUAGES)
def test_a_picture_stands_where_no_widget_runs(name, monkeypatch, screenshots):
    monkeypatch.setattr(language, "_current", name)
    explorer = widgets.pixel_explorer(PHOTO)
    bundle, _ = explorer._repr_mimebundle_()
    assert bundle["application/vnd.jupyter.widget-view+json"]["model_id"]
    (image,) = Images(bundle["text/html"]).found
    assert image["alt"] == bundle["text/plain"] and image["src"].startswith("data:image/jpeg;base64,")
    assert len(image["src"]) < 80_000
    patch = PHOTO[71:80, 109:118]
    for words in ("150 × 226", "75", "113", "9 × 9", *map(str, PHOTO[75, 113]),
                  *(f"{patch[..., index].min()}–{patch[..., index].max()}" for index in range(3))):
        assert words in image["alt"]
    assert repr(explorer) == "PixelExplorer()" == repr(widgets.pixel_explorer(PHOTO))
    assert (explorer.array() == PHOTO).all()
    (screenshots / f"pixel-still-{name}.jpg").write_bytes(explorer.picture().content)
    explorer.row = explorer.column = 0
    assert "5 × 5" in explorer.picture().alt                         # in a corner only what there is


@pytest.mark.parametrize("photo, words", [
    (PHOTO[..., 0], "photo has shape (150, 226) and dtype uint8"), (PHOTO / 255, "dtype float64"),
    (PHOTO[:0], "photo has shape (0, 226, 3)"), (np.zeros((4, 4, 4), np.uint8), "a colour photo (H, W, 3)"),
    (data.photo("cat"), "photo has 300 × 451 pixels; at most 40000")])
def test_wrong_arrays_are_refused(photo, words):
    with pytest.raises(ValueError, match=re.escape(words)):
        widgets.pixel_explorer(photo)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_without_a_kernel_on_a_phone(page_without_kernel, screenshots, scheme):
    page = page_without_kernel({"pixel": widgets.pixel_explorer(PHOTO)}, scheme=scheme)
    explorer = Driver(page, page.locator("#pixel .course-explorer"))
    explorer.image.tap(position=explorer.point(40, 57))
    shows(explorer, 40, 57)
    page.screenshot(path=screenshots / f"pixel-phone-color-{scheme}.png", full_page=True)
    assert faults(explorer.root) == []
    explorer.choose("green")
    explorer.press("Control+End")
    shows(explorer, 149, 225, channel="green")
    page.screenshot(path=screenshots / f"pixel-phone-green-{scheme}.png", full_page=True)
    assert faults(explorer.root) == []
