"""Figures: what they show, their text alternative in both languages, and the same bytes on every run."""

import base64
import io
import re

import matplotlib
import numpy as np
import pytest
from PIL import Image

from course_utils import language, plots

SMALL = np.array([[3, -1], [0, 7]])


def pixels(picture):
    return np.asarray(Image.open(io.BytesIO(picture.content)).convert("RGB")).astype(int)


def has_colour(picture, hexadecimal):
    wanted = [int(hexadecimal[start : start + 2], 16) for start in (1, 3, 5)]
    return bool((pixels(picture) == wanted).all(axis=-1).any())


def test_a_picture_is_an_image_with_its_text_alternative():
    picture = plots.Picture(b"abc", 'a "cat" & <dog>', "jpeg")
    assert picture._repr_mimebundle_() == {
        "text/html": '<img alt="a &quot;cat&quot; &amp; &lt;dog&gt;" '
        f'src="data:image/jpeg;base64,{base64.b64encode(b"abc").decode()}" style="max-width: 100%">',
        "text/plain": 'a "cat" & <dog>',
    }


ALTERNATIVES = {
    "one": (lambda: plots.number_grids(SMALL), "3 −1 / 0 7"),
    "two": (lambda: plots.number_grids(SMALL, [[1]]), "3 −1 / 0 7; 1"),
    "titles": (lambda: plots.number_grids(SMALL, [[1]], titles=["2 × 2", "1 × 1"]), "2 × 2: 3 −1 / 0 7; 1 × 1: 1"),
    "signs": (lambda: plots.number_grids(SMALL, [[2]], [[6]], signs=["×", "="]), "3 −1 / 0 7 × 2 = 6"),
    "fractions": (lambda: plots.number_grids([[0.5, -2.25]]), "0.5 −2.25"),
    "own": (lambda: plots.number_grids(SMALL, alt="the first window"), "the first window"),
}


@pytest.mark.parametrize("draw, alt", ALTERNATIVES.values(), ids=ALTERNATIVES)
def test_number_grids_say_their_numbers(draw, alt):
    assert draw().alt == alt


def test_number_grids_are_png_and_shade_the_marked_cells():
    plain, marked = plots.number_grids(SMALL, SMALL), plots.number_grids(SMALL, SMALL, marks=[None, [(0, 1)]])
    assert plain.kind == "png" and plain.content.startswith(b"\x89PNG")
    assert not has_colour(plain, "#FBE3B5")
    assert has_colour(marked, "#FBE3B5")
    shaded = (pixels(marked) == [0xFB, 0xE3, 0xB5]).all(axis=-1)
    assert np.argwhere(shaded)[:, 1].min() > shaded.shape[1] / 2  # in the second matrix
    assert np.argwhere(shaded)[:, 0].max() < shaded.shape[0] * 0.7  # in its upper row


PHOTO = np.tile(np.arange(0, 200, 10, dtype=np.uint8), (10, 1))


@pytest.mark.parametrize(
    "spoken, alt",
    [
        ("vi", "con mèo: 10 × 20, giá trị từ 0 đến 190; 2 × 2, giá trị từ −1 đến 7"),
        ("en", "con mèo: 10 × 20, values from 0 to 190; 2 × 2, values from −1 to 7"),
    ],
)
def test_images_say_their_sizes_and_ranges(spoken, alt):
    language.choose(spoken)
    assert plots.images(PHOTO, SMALL, titles=["con mèo", ""]).alt == alt


def test_images_take_their_own_alternative():
    assert plots.images(PHOTO, alt="a ramp").alt == "a ramp"


def middle(picture):
    """The colour in the middle of a picture, over a few pixels: JPEG smears."""
    image = pixels(picture)
    row, column = image.shape[0] // 2, image.shape[1] // 2
    return image[row - 2 : row + 3, column - 2 : column + 3].mean(axis=(0, 1))


def test_a_photograph_is_a_jpeg_and_its_greys_are_not_stretched():
    picture = plots.images(np.full((50, 50), 100, np.uint8))
    assert picture.kind == "jpeg" and picture.content.startswith(b"\xff\xd8")
    assert middle(picture) == pytest.approx([100, 100, 100], abs=6)


def test_a_photograph_in_colour_keeps_its_colour():
    red = np.zeros((50, 50, 3), np.uint8)
    red[..., 0] = 200
    assert middle(plots.images(red)) == pytest.approx([200, 0, 0], abs=12)


def test_the_middle_of_the_colours_of_a_feature_map_is_zero():
    feature_map = np.zeros((60, 60))
    feature_map[0], feature_map[-1] = -1, 10  # not symmetric
    grey = np.array(matplotlib.colormaps["cividis"](0.5)[:3]) * 255
    image = pixels(plots.images(feature_map))
    row, column = image.shape[0] // 2, image.shape[1] // 3  # left of the colour bar
    assert image[row, column] == pytest.approx(grey, abs=12)


@pytest.mark.parametrize("low, fraction", [(0, 0.0), (-1, 0.5)], ids=["nothing negative", "something negative"])
def test_zero_is_dark_where_no_number_is_negative(low, fraction):
    feature_map = np.zeros((60, 60))
    feature_map[0], feature_map[-1] = low, 10
    image = pixels(plots.images(feature_map))
    color = np.array(matplotlib.colormaps["cividis"](fraction)[:3]) * 255
    assert image[image.shape[0] // 2, image.shape[1] // 3] == pytest.approx(color, abs=12)


def test_maps_of_one_scale_share_their_zero_too():
    image = inside_the_first(plots.images(np.zeros((40, 40)), np.full((40, 40), -3.0), same_scale=True))
    assert image.mean(axis=(0, 1)) == pytest.approx(np.array(matplotlib.colormaps["cividis"](0.5)[:3]) * 255, abs=12)


def inside_the_first(picture):
    """A patch of the first of two maps, clear of its border."""
    image = pixels(picture)
    height, width = image.shape[:2]
    return image[2 * height // 5 : 3 * height // 5, width // 10 : width // 4]


def test_feature_maps_can_share_their_scale():
    weak, strong = np.tile([-1.0, 1.0], (40, 20)), np.tile([-9.0, 9.0], (40, 20))
    own, shared = (plots.images(weak, strong, same_scale=same) for same in (False, True))
    assert (
        inside_the_first(own).std() > 2 * inside_the_first(shared).std()
    )  # beside a strong map, a weak one looks grey


def test_a_flat_feature_map_is_drawn():
    assert plots.images(np.zeros((4, 4))).alt == "4 × 4, giá trị từ 0 đến 0"


@pytest.mark.parametrize(
    "draw",
    [lambda: plots.number_grids(SMALL, titles=["a"]), lambda: plots.images(PHOTO, SMALL.astype(float))],
    ids=["number_grids", "images"],
)
def test_a_figure_has_the_same_bytes_on_every_run(draw):
    assert draw().content == draw().content


def test_the_named_colours_are_okabe_and_ito_s():
    assert (plots.ORANGE, plots.BLUE) == ("#E69F00", "#0072B2")
    assert re.fullmatch(r"#[0-9A-F]{6}", plots.GRAY)


def test_drawing_leaves_no_figure_open():
    from matplotlib import pyplot

    before = pyplot.get_fignums()
    plots.number_grids(SMALL)
    plots.images(PHOTO)
    assert pyplot.get_fignums() == before


def test_filters_show_the_colour_of_their_weights():
    kernel = np.zeros((1, 1, 3))
    kernel[0, 0] = 0.5, -1.5, -1.5  # red above the others
    picture = plots.color_filters(kernel, titles=["bộ lọc 7"])
    assert middle(picture) == pytest.approx([255, 0, 0], abs=12)
    assert picture.alt == "bộ lọc 7: 1 × 1 × 3, giá trị từ −1.5 đến 0.5"


def test_each_filter_is_stretched_by_itself_and_a_flat_one_is_drawn():
    weak, flat = np.linspace(0, 0.01, 3).reshape(1, 1, 3), np.ones((2, 2, 3))
    assert middle(plots.color_filters(weak)) == pytest.approx([0, 128, 255], abs=12)
    assert middle(plots.color_filters(flat)) == pytest.approx([0, 0, 0], abs=12)


def test_lines_differ_in_colour_and_in_dashes_and_say_what_they_show():
    first = plots.lines({"a": [1, 2, 3], "b": ([1, 2, 3], [3, 2, 1])}, x_label="x", y_label="y", alt="two lines")
    assert (first.alt, first.kind) == ("two lines", "png")
    assert first.content == plots.lines({"a": [1, 2, 3], "b": [3, 2, 1]}, x_label="x", y_label="y", alt="").content
    assert has_colour(first, plots.BLUE) and has_colour(first, plots.ORANGE)
    assert len(first.content) < 45_000


def test_more_lines_than_can_be_told_apart_are_refused():
    with pytest.raises(ValueError, match="5 curves are given; 4 can be told apart in one figure"):
        plots.lines({str(name): [1, 2] for name in range(5)}, x_label="x", y_label="y", alt="too many")
