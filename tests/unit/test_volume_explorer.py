"""The volume explorer without a browser: what it starts from, what it refuses, and the picture where no widget runs."""

import re

import numpy as np
import pytest

from course_utils import language, widgets
from course_utils.widgets import volume as module

from ..browser.looking import Images, texts_are_alike

RANDOM = np.random.default_rng(3)
VOLUME, FILTERS = RANDOM.integers(0, 6, (6, 6, 3)), RANDOM.integers(-1, 2, (3, 3, 3, 2))


def total(volume, filters, number, row, column):
    """The sum of all products at a place, one after the other."""
    volume, filters = np.asarray(volume), np.asarray(filters)
    result = 0
    for down, right, channel in np.ndindex(*filters.shape[:3]):
        result += volume[row + down, column + right, channel].item() * filters[down, right, channel, number].item()
    return result


def in_words(matrix):
    return "; ".join(" ".join(f"{round(value, 3) + 0:g}" for value in row) for row in matrix).replace("-", "−")


def map_of(volume, filters, number, bias=0):
    rows, columns = np.subtract(np.shape(volume)[:2], np.shape(filters)[:2]) + 1
    return [[total(volume, filters, number, row, column) + bias for column in range(columns)] for row in range(rows)]


@pytest.mark.parametrize("dtype", [np.uint8, np.int64, np.float32, bool])
def test_it_starts_at_the_first_place_with_nothing_shown(dtype):
    volume = (VOLUME > 2).astype(dtype) if dtype is bool else VOLUME.astype(dtype)
    explorer = widgets.volume_explorer(volume, FILTERS)
    assert [explorer.filter, explorer.row, explorer.column] == [0, 0, 0]
    assert explorer.patch == [volume[:3, :3, channel].tolist() for channel in range(3)]
    assert [explorer.products, explorer.subtotals, explorer.total, explorer.guess] == [[], [], None, None]
    assert [explorer.stacked, explorer.output_shape] == [[], [4, 4, 0]]
    assert explorer.biases == [0, 0]


def test_its_state_is_ready_for_a_page_without_a_kernel():
    state = widgets.volume_explorer(VOLUME, FILTERS, [0.5, -1]).state()
    assert state["volume"] == VOLUME.tolist() and state["filters"] == FILTERS.tolist() and state["biases"] == [0.5, -1]
    assert {"filter", "row", "column", "stacked", "names", "captions", "texts", "guesses"} <= set(state)


@pytest.mark.parametrize(
    "channels, vietnamese, english",
    [
        (3, ["R", "G", "B"], ["R", "G", "B"]),
        (1, ["kênh 0"], ["channel 0"]),
        (4, ["kênh 0", "kênh 1", "kênh 2", "kênh 3"], ["channel 0", "channel 1", "channel 2", "channel 3"]),
    ],
)
def test_channels_have_names(channels, vietnamese, english, monkeypatch):
    for name, names in (("vi", vietnamese), ("en", english)):
        monkeypatch.setattr(language, "_current", name)
        explorer = widgets.volume_explorer(np.ones((4, 5, channels)), np.ones((2, 3, channels, 1)))
        assert explorer.names == names and len(explorer.captions) == channels
        assert explorer.output_shape == [3, 3, 0]


def test_both_languages_say_the_same(monkeypatch):
    texts_are_alike(module, monkeypatch)


@pytest.mark.parametrize(
    "volume, filters, biases, words",
    [
        (
            VOLUME[..., 0],
            FILTERS,
            None,
            "volume has shape (6, 6) and dtype int64; it must be numbers of shape (H, W, C)",
        ),
        (
            VOLUME,
            FILTERS[..., 0],
            None,
            "filters has shape (3, 3, 3) and dtype int64; it must be numbers of shape (f_h, f_w, C, n)",
        ),
        (VOLUME, FILTERS[..., :0], None, "filters has shape (3, 3, 3, 0)"),
        (VOLUME.astype(str), FILTERS, None, "volume has shape (6, 6, 3) and dtype <U"),
        (VOLUME * np.nan, FILTERS, None, "volume has an infinite number or a NaN"),
        (
            VOLUME[..., :2],
            FILTERS,
            None,
            "filters of shape (3, 3, 3, 2) have 3 channels, volume of shape (6, 6, 2) has 2",
        ),
        (VOLUME[:2], FILTERS, None, "a filter of 3 × 3 cells does not fit in a volume of 2 × 6"),
        (VOLUME[:, :2], FILTERS, None, "a filter of 3 × 3 cells does not fit in a volume of 6 × 2"),
        (VOLUME, np.ones((3, 3, 3, 9)), None, "9 filters; this explorer shows at most 8"),
        (np.ones((6, 6, 5)), np.ones((3, 3, 5, 1)), None, "volume has 5 channels"),
        (np.ones((3, 6, 6)), np.ones((3, 3, 6, 1)), None, "channels last"),
        (np.ones((6, 11, 3)), FILTERS, None, "at most 10 cells a side"),
        (VOLUME, FILTERS, [1], "biases has shape (1,); it must be (2,), one number for each filter"),
        (VOLUME, FILTERS, [[1, 2]], "biases has shape (1, 2) and dtype int64; it must be numbers of shape (n,)"),
        (VOLUME, FILTERS, [1, np.inf], "biases has an infinite number"),
    ],
)
def test_wrong_arrays_are_refused(volume, filters, biases, words):
    with pytest.raises(ValueError, match=re.escape(words)):
        widgets.volume_explorer(volume, filters, biases)


def test_the_largest_arrays_are_taken():
    explorer = widgets.volume_explorer(np.ones((10, 10, 4)), np.ones((1, 10, 4, 8)))
    assert explorer.output_shape == [10, 1, 0]
    assert explorer.picture().content.startswith(b"\x89PNG")


@pytest.mark.parametrize("name", language.LANGUAGES)
@pytest.mark.parametrize(
    "volume, filters, biases",
    [
        (VOLUME, FILTERS, None),
        (VOLUME, FILTERS, [3, -2]),
        (RANDOM.integers(0, 9, (5, 7, 2)), RANDOM.normal(size=(3, 2, 2, 3)).round(3), [0, 0.5, 0]),
        (VOLUME[..., :1].astype(np.uint8), FILTERS[:, :, :1], None),
    ],
    ids=["plain", "bias", "oblong", "alone"],
)
def test_a_picture_stands_where_no_widget_runs(volume, filters, biases, name, monkeypatch):
    monkeypatch.setattr(language, "_current", name)
    explorer = widgets.volume_explorer(volume, filters, biases)
    bundle, _ = explorer._repr_mimebundle_()
    assert bundle["application/vnd.jupyter.widget-view+json"]["model_id"]
    (image,) = Images(bundle["text/html"]).found
    assert image["alt"] == bundle["text/plain"] and image["src"].startswith("data:image/png;base64,")
    assert len(image["src"]) < 100_000
    f_h, f_w, channels, count = filters.shape
    given, shown = biases or [0] * count, []
    for channel in range(channels):
        part = volume[:f_h, :f_w, channel : channel + 1], filters[:, :, channel : channel + 1, :1]
        products = [
            [
                total(
                    volume[row : row + 1, column : column + 1, channel : channel + 1],
                    filters[row : row + 1, column : column + 1, channel : channel + 1],
                    0,
                    0,
                    0,
                )
                for column in range(f_w)
            ]
            for row in range(f_h)
        ]
        for matrix in (volume[:, :, channel].tolist(), filters[:, :, channel, 0].tolist(), products):
            assert f": {in_words(matrix)}" in image["alt"]
        shown.append(f"{explorer.names[channel]} {in_words([[total(*part, 0, 0, 0)]])}")
    if any(given):
        shown.append(f"{explorer.texts['bias']} {in_words([[given[0]]])}")
    result = in_words([[total(volume, filters, 0, 0, 0) + given[0]]])
    assert f"{' + '.join(shown)} = {result}." in image["alt"]
    for number in range(count):
        assert f" {number + 1}: {in_words(map_of(volume, filters, number, given[number]))}." in image["alt"]
    assert repr(explorer) == "VolumeExplorer()" == repr(widgets.volume_explorer(volume, filters, biases))
