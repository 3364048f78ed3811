"""The pooling explorer without a browser: what it starts from, what it refuses, and the picture where no widget runs."""

import re

import numpy as np
import pytest
import traitlets

from course_utils import language, widgets
from course_utils.widgets import pooling as module

from ..browser.looking import Images, texts_are_alike

RANDOM = np.random.default_rng(5)
VOLUME = RANDOM.integers(0, 10, (7, 6, 3))


def pooled(matrix, choose):
    """Windows of 2 × 2 with stride 2, one after the other."""
    return [
        [
            choose([matrix[row + r][column + c] for r in (0, 1) for c in (0, 1)])
            for column in range(0, len(matrix[0]) - 1, 2)
        ]
        for row in range(0, len(matrix) - 1, 2)
    ]


def mean(values):
    return sum(values) / len(values)


def in_words(matrix):
    return "; ".join(" ".join(f"{round(value, 3) + 0:g}" for value in row) for row in matrix).replace("-", "−")


@pytest.mark.parametrize("dtype", [np.uint8, np.int64, np.float32, bool])
def test_it_starts_at_the_first_place_with_nothing_shown(dtype):
    volume = (VOLUME > 4).astype(dtype) if dtype is bool else VOLUME.astype(dtype)
    explorer = widgets.pooling_explorer(volume)
    assert [explorer.size, explorer.stride, explorer.mode] == [2, 2, "max"]
    assert [explorer.channel, explorer.row, explorer.column] == [0, 0, 0]
    assert explorer.patch == volume[:2, :2, 0].tolist()
    assert [explorer.pooled, explorer.winner, explorer.guess] == [None, [], None]
    assert explorer.shape == [3, 3, 3]
    assert explorer.unreached == 6  # the last row
    assert explorer.output == [[[None] * 3] * 3] * 3


def test_a_matrix_is_one_channel():
    explorer = widgets.pooling_explorer(VOLUME[:, :, 1])
    assert explorer.volume == VOLUME[:, :, 1:2].tolist()
    assert explorer.shape == [3, 3, 1]


def test_its_state_is_ready_for_a_page_without_a_kernel():
    state = widgets.pooling_explorer(VOLUME).state()
    assert state["volume"] == VOLUME.tolist()
    assert {"size", "stride", "mode", "channel", "row", "column", "guesses", "texts"} <= set(state)


def test_both_languages_say_the_same(monkeypatch):
    texts_are_alike(module, monkeypatch)


@pytest.mark.parametrize("name, value", [("size", 0), ("size", 5), ("stride", 0), ("stride", 5), ("mode", "min")])
def test_settings_that_are_none_are_refused(name, value):
    explorer = widgets.pooling_explorer(VOLUME)
    with pytest.raises(traitlets.TraitError):
        setattr(explorer, name, value)


@pytest.mark.parametrize(
    "volume, words",
    [
        (
            VOLUME[None],
            "volume has shape (1, 7, 6, 3) and dtype int64; it must be numbers of shape (H, W, C), or (H, W) for one channel",
        ),
        (VOLUME[0, 0], "volume has shape (3,)"),
        (VOLUME[:0], "volume has shape (0, 6, 3)"),
        (VOLUME.astype(str), "volume has shape (7, 6, 3) and dtype <U"),
        (VOLUME * np.nan, "volume has an infinite number or a NaN; all must be finite"),
        (np.ones((6, 6, 4)), "volume has 4 channels (shape (6, 6, 4), channels last); this explorer shows at most 3"),
        (np.ones((3, 6, 6)), "channels last"),
        (np.ones((9, 4, 1)), "volume has shape (9, 4, 1); this explorer takes 2 to 8 cells a side"),
        (np.ones((4, 9)), "volume has shape (4, 9, 1); this explorer takes 2 to 8 cells a side"),
        (np.ones((1, 4, 3)), "volume has shape (1, 4, 3); this explorer takes 2 to 8 cells a side"),
    ],
)
def test_wrong_arrays_are_refused(volume, words):
    with pytest.raises(ValueError, match=re.escape(words)):
        widgets.pooling_explorer(volume)


@pytest.mark.parametrize("shape", [(2, 2, 1), (8, 8, 3), (2, 8, 2)])
def test_the_smallest_and_the_largest_arrays_are_taken(shape):
    explorer = widgets.pooling_explorer(RANDOM.integers(-99, 100, shape))
    assert explorer.shape == [shape[0] // 2, shape[1] // 2, shape[2]]
    picture = explorer.picture().content
    assert picture.startswith(b"\x89PNG")
    assert len(picture) < 60_000  # the most that lint lets a stored figure have


@pytest.mark.parametrize("name", language.LANGUAGES)
@pytest.mark.parametrize(
    "volume",
    [
        VOLUME,
        RANDOM.integers(-9, 10, (5, 8, 2)),
        RANDOM.normal(size=(4, 4)).round(2),
        VOLUME[:5, :4].astype(np.uint8) + 246,
    ],
    ids=["three", "oblong", "alone", "bytes"],
)
def test_a_picture_stands_where_no_widget_runs(volume, name, monkeypatch):
    monkeypatch.setattr(language, "_current", name)
    explorer = widgets.pooling_explorer(volume)
    bundle, _ = explorer._repr_mimebundle_()
    assert bundle["application/vnd.jupyter.widget-view+json"]["model_id"]
    (image,) = Images(bundle["text/html"]).found
    assert image["alt"] == bundle["text/plain"] and image["src"].startswith("data:image/png;base64,")
    volume = np.atleast_3d(volume)
    kinds = {"vi": ("Gộp cực đại cho", "Gộp trung bình cho"), "en": ("Max pooling gives", "Average pooling gives")}[
        name
    ]
    for channel in range(volume.shape[2]):
        matrix = volume[:, :, channel].tolist()
        largest, average = (f"{kind} {in_words(pooled(matrix, choose))}." for kind, choose in zip(kinds, (max, mean)))
        assert f" {channel}: {in_words(matrix)}. {largest} {average}" in image["alt"]
    assert "0" in explorer.texts["parameters"] and image["alt"].endswith(explorer.texts["parameters"])
    assert repr(explorer) == "PoolingExplorer()" == repr(widgets.pooling_explorer(volume))
