"""The picture of a network says what the network is: its volumes, its counts, in both languages."""

import io

import pytest
from PIL import Image

from course_utils import architecture, language, models

LENET = [
    ("conv1", "conv", (28, 28, 6), 156, 117_600),
    ("pool1", "pool", (14, 14, 6), 0, 0),
    ("conv2", "conv", (10, 10, 16), 2416, 240_000),
    ("pool2", "pool", (5, 5, 16), 0, 0),
    ("flatten2", "other", (400,), 0, 0),
    ("fc3", "dense", (120,), 48_120, 48_000),
    ("fc4", "dense", (84,), 10_164, 10_080),
    ("fc5", "dense", (10,), 850, 840),
]


def test_steps_of_a_chain_are_its_layers():
    found = architecture.steps(models.outline("lenet5_relu"))
    assert [(step.name, step.kind, step.shape, step.parameters, step.multiply_adds) for step in found] == LENET


@pytest.mark.parametrize("name", models.NAMES)
def test_nothing_is_lost_where_layers_become_blocks(name):
    outline = models.outline(name)
    found, costs = architecture.steps(outline), models.costs(outline)
    assert sum(step.parameters for step in found) == outline.count_params()
    assert sum(step.multiply_adds for step in found) == sum(cost.multiply_adds for cost in costs)
    assert found[-1].shape == outline.output_shape[1:]


def test_blocks_and_modules_are_one_step_each():
    kinds = {
        name: [step.kind for step in architecture.steps(models.outline(name))] for name in ("googlenet", "resnet50")
    }
    assert (kinds["googlenet"].count("block"), kinds["resnet50"].count("block")) == (9, 16)
    first = next(step for step in architecture.steps(models.outline("googlenet")) if step.kind == "block")
    assert (first.name, first.shape) == ("inception_3a", (28, 28, 256))


@pytest.mark.parametrize(
    ("spoken", "words"),
    [
        ("vi", "ảnh vào: 28 × 28 × 1; conv1: 28 × 28 × 6, 156 tham số, 118 k phép nhân-cộng; pool1: 14 × 14 × 6;"),
        ("en", "input: 28 × 28 × 1; conv1: 28 × 28 × 6, 156 parameters, 118 k multiply-adds; pool1: 14 × 14 × 6;"),
    ],
)
def test_the_text_alternative_says_all_numbers(spoken, words):
    language.choose(spoken)
    picture = architecture.draw(models.outline("lenet5_relu"))
    assert picture.alt.startswith(words)
    assert picture.alt.count(";") == len(LENET)


@pytest.mark.parametrize("name", models.NAMES)
def test_the_picture_is_small_and_as_wide_as_a_notebook(name):
    picture = architecture.draw(models.outline(name))
    image = Image.open(io.BytesIO(picture.content))
    assert len(picture.content) < 60_000
    assert image.width <= 80 * 11.5
    assert len(image.convert("RGB").getcolors(1000)) > 10  # not blank


@pytest.mark.parametrize(
    ("number", "text"),
    [(156, "156"), (999, "999"), (1000, "1 k"), (61_706, "61.7 k"), (138_357_544, "138 M"), (15_470_264_320, "15.5 G")],
)
def test_large_numbers_are_short(number, text):
    assert architecture.short(number) == text
