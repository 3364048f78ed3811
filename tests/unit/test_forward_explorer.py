"""The forward explorer without a browser: what it starts from, what it refuses, and the picture where no widget runs."""

import base64
import re

import numpy as np
import pytest
import traitlets

from course_utils import language, widgets
from course_utils.widgets import forward as module

from ..browser.looking import Images, texts_are_alike
from .small_network import HUGE, LESSON, OBLONG

CASES = {"lesson": LESSON, "oblong": OBLONG, "huge": HUGE}


def explorer_of(case):
    return widgets.forward_explorer(case.images, case.weights, case.classes)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_every_stage_is_that_of_plain_loops(case):
    weights = {name: array.astype(float) for name, array in case.weights.items()}
    for number, image in enumerate(case.images):
        found = module.forward(image, weights)
        assert list(found) == list(module.STAGES) == list(case.stages(number))
        for stage, maps in case.stages(number).items():
            expected = np.array(maps).transpose(1, 2, 0) if found[stage].ndim == 3 else np.array(maps)[0, :, 0]
            np.testing.assert_allclose(found[stage], expected, rtol=1e-9, atol=1e-12, err_msg=stage)


@pytest.mark.parametrize("case", [LESSON, OBLONG], ids=["lesson", "oblong"])
def test_it_starts_in_the_middle_of_the_first_map(case):
    explorer = explorer_of(case)
    row, column = len(case.stages()["conv1"][0]) // 2, len(case.stages()["conv1"][0][0]) // 2
    assert [explorer.image, explorer.stage, explorer.channel, explorer.row, explorer.column] == [
        0,
        "conv1",
        0,
        row,
        column,
    ]
    assert explorer.value == pytest.approx(case.value("conv1", 0, row, column))
    for name in ("scores", "probabilities"):
        assert getattr(explorer, name) == pytest.approx([value for (value,) in case.stages()[name][0]])
    sent = np.frombuffer(base64.b64decode(explorer.images), np.uint8)
    assert (sent.reshape(explorer.count, explorer.height, explorer.width) == case.images).all()
    assert {name: np.array(array).tolist() for name, array in explorer.weights.items()} == {
        name: array.astype(float).tolist() for name, array in case.weights.items()
    }


def test_images_may_have_a_channel_axis():
    assert widgets.forward_explorer(LESSON.images[..., None], LESSON.weights, LESSON.classes).images == (
        explorer_of(LESSON).images
    )


def test_what_is_no_image_and_no_stage_is_refused():
    explorer = explorer_of(LESSON)
    explorer.image, explorer.stage = 2, "flat"
    for wrong in (3, -1):
        with pytest.raises(traitlets.TraitError, match=f"image is {wrong}; the images go from 0 to 2"):
            explorer.image = wrong
    with pytest.raises(traitlets.TraitError, match="conv3"):
        explorer.stage = "conv3"
    assert [explorer.image, explorer.stage] == [2, "flat"]


def test_both_languages_say_the_same(monkeypatch):
    texts_are_alike(module, monkeypatch)


def with_weights(**changed):
    return {**LESSON.weights, **changed}


W = LESSON.weights
WRONG_ARRAYS = {
    "colour": (
        np.zeros((2, 28, 28, 3), np.uint8),
        W,
        "images has shape (2, 28, 28, 3) and dtype uint8; it must be grey images",
    ),
    "one image": (LESSON.images[0], W, "images has shape (28, 28)"),
    "no image": (LESSON.images[:0], W, "images has shape (0, 28, 28)"),
    "floats": (LESSON.images / 255, W, "dtype float64; it must be grey images (N, H, W) or (N, H, W, 1) of uint8"),
    "many": (np.zeros((13, 28, 28), np.uint8), W, "images has 13 images; this explorer offers at most 12: images[:12]"),
    "large": (
        np.zeros((1, 28, 33), np.uint8),
        W,
        "images has shape (1, 28, 33); this explorer shows at most 32 pixels a side",
    ),
    "small": (np.zeros((1, 5, 28), np.uint8), W, "conv2_w of 3 × 3 leaves nothing to pool of 1 × 13 cells"),
    "another size": (
        np.zeros((1, 28, 32), np.uint8),
        W,
        "dense_w has shape (150, 10); it must be (180, 10), 5 · 6 · 6 = 180 features for each of 10 classes",
    ),
    "missing": (LESSON.images, {"conv1_w": W["conv1_w"]}, "weights has no conv1_b, conv2_w, conv2_b, dense_w, dense_b"),
    "text": (LESSON.images, with_weights(conv1_b=list("abcd")), "conv1_b has shape (4,) and dtype <U1"),
    "axes": (
        LESSON.images,
        with_weights(conv1_w=W["conv1_w"][..., 0]),
        "conv1_w has shape (3, 3, 1) and dtype float32; it must be numbers with 4",
    ),
    "NaN": (LESSON.images, with_weights(conv2_b=W["conv2_b"] * np.nan), "conv2_b has an infinite number or a NaN"),
    "depth": (
        LESSON.images,
        with_weights(conv2_w=W["conv2_w"][:, :, :3]),
        "conv2_w has 3 input channels (shape (3, 3, 3, 6)); what comes in has 4",
    ),
    "many filters": (
        LESSON.images,
        with_weights(conv1_w=np.zeros((3, 3, 1, 9)), conv1_b=np.zeros(9)),
        "conv1_w has shape (3, 3, 1, 9); this explorer shows at most 8 filters of 5 × 5",
    ),
    "large filters": (
        LESSON.images,
        with_weights(conv1_w=np.zeros((3, 6, 1, 4))),
        "conv1_w has shape (3, 6, 1, 4); this",
    ),
    "bias": (
        LESSON.images,
        with_weights(conv1_b=np.zeros(3)),
        "conv1_b has shape (3,); it must be (4,), one bias for each filter",
    ),
    "features": (
        LESSON.images,
        with_weights(dense_w=W["dense_w"][1:]),
        "dense_w has shape (149, 10); it must be (150, 10)",
    ),
    "class bias": (
        LESSON.images,
        with_weights(dense_b=np.zeros(9)),
        "dense_b has shape (9,); it must be (10,), one bias for",
    ),
}


@pytest.mark.parametrize("images, weights, words", WRONG_ARRAYS.values(), ids=WRONG_ARRAYS)
def test_wrong_arrays_are_refused(images, weights, words):
    with pytest.raises(ValueError, match=re.escape(words)):
        widgets.forward_explorer(images, weights, LESSON.classes)


@pytest.mark.parametrize("classes", [["one"], [f"{index}" for index in range(11)], ["one", ""], [0, 1]])
def test_wrong_classes_are_refused(classes):
    with pytest.raises(ValueError, match=re.escape(f"classes is {classes}; it must be 2 to 10 names")):
        widgets.forward_explorer(LESSON.images, LESSON.weights, classes)


def test_the_largest_network_is_taken():
    weights = {
        "conv1_w": np.ones((5, 5, 1, 8)), "conv1_b": np.ones(8), "conv2_w": np.ones((5, 5, 8, 8)), "conv2_b": np.ones(8),
        "dense_w": np.ones((200, 10)), "dense_b": np.ones(10), "more": None,
    }  # fmt: skip
    explorer = widgets.forward_explorer(np.ones((12, 32, 32), np.uint8), weights, LESSON.classes)
    assert explorer.probabilities == pytest.approx([0.1] * 10)
    assert len(explorer.picture().content) < 60_000


@pytest.mark.parametrize("name, guess", [("vi", "Mạng đoán: "), ("en", "The network's guess: ")])
@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_picture_stands_where_no_widget_runs(case, name, guess, monkeypatch):
    monkeypatch.setattr(language, "_current", name)
    explorer = explorer_of(case)
    explorer.image = len(case.images) - 1
    bundle, _ = explorer._repr_mimebundle_()
    assert bundle["application/vnd.jupyter.widget-view+json"]["model_id"]
    (image,) = Images(bundle["text/html"]).found
    assert image["alt"] == bundle["text/plain"] and image["src"].startswith("data:image/png;base64,")
    assert len(image["src"]) < 80_000  # 60 kB in base64
    stages = case.stages(explorer.image)
    for stage in module.STAGES[:-2]:
        maps = stages[stage]
        shape = [len(maps[0])] if stage == "flat" else [len(maps[0]), len(maps[0][0]), len(maps)]
        assert f"{explorer.names[stage]} {' × '.join(map(str, shape))}" in image["alt"]
    values = [value for (value,) in stages["probabilities"][0]]
    assert ", ".join(f"{label} {value:.3f}" for label, value in zip(case.classes, values)) in image["alt"]
    assert f"{guess}{case.classes[values.index(max(values))]}." in image["alt"]
    assert repr(explorer) == "ForwardExplorer()" == repr(explorer_of(case))
