"""What lesson 7 says in words is what its numbers are: each claim is worked out here again, trainings with other seeds."""

import ast
import functools

import numpy as np
import pytest

from course_utils import data, models, quiet
from course_utils.grading.lessons import read_lesson
from tests.claims import percent, printed, prose, spaced
from tests.conftest import ROOT

with quiet.stderr():
    import keras

LESSON = "07_designing_cnns_in_keras"
SEEDS = (1, 2)


@functools.cache
def function(name):
    """A function that a demonstration of the lesson defines."""
    for cell in read_lesson(ROOT, LESSON).notebook.cells:
        if cell.cell_type == "code" and f"def {name}(" in cell.source:
            names = {"keras": keras}
            tree = ast.parse(cell.source)
            tree.body = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
            exec(compile(tree, name, "exec"), names)
            return names[name]
    raise AssertionError(f"no cell defines {name}")


@functools.cache
def fashion():
    """Training and test images, from 0 to 1, with their labels."""
    return [((images[..., None] / 255).astype(np.float32), labels) for images, labels in data.fashion()]


def compiled(model, rate=0.002):
    model.compile(keras.optimizers.Adam(rate), "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


def counts(model):
    return [layer.count_params() for layer in model.layers]


def says(*parts):
    """Each of these stands in both texts."""
    for part in parts:
        for language in ("vi", "en"):
            assert str(part) in prose(LESSON)[language], (language, part)


def test_the_slides_network_has_the_parameters_of_the_text():
    model = function("slide_model")()
    each = counts(model)
    assert each == [156, 0, 2416, 0, 0, 48120, 10164, 850]
    assert sum(each) == 61706
    assert "61706" in printed(LESSON)
    says(spaced(48120), "2416", "10164", "850", spaced(61706), percent(each[5] / sum(each)), "78 %")
    assert (each[0] + each[2]) / sum(each) < 0.05
    assert [layer.output.shape[1:] for layer in model.layers] == [
        layer.output.shape[1:] for layer in models.lenet5_relu().layers
    ]


def test_a_larger_image_changes_one_layer():
    def sized(side):
        model = function("slide_model")()
        return keras.Sequential(
            [keras.Input((side, side, 1)), *(layer.__class__.from_config(layer.get_config()) for layer in model.layers)]
        )

    before, after = sized(28), sized(56)
    changed = [index for index, (a, b) in enumerate(zip(counts(before), counts(after))) if a != b]
    assert changed == [5]
    assert after.layers[3].output.shape[1:] == (12, 12, 16)
    assert counts(after)[5] == 276_600
    says(spaced(276_600), "2304")


def test_the_four_slips():
    with_three = function("slide_model")(3)
    assert (counts(with_three)[0], with_three.count_params()) == (60, 61610)
    says("156", spaced(61610), "7140")
    assert 84 * 84 + 84 == 7140
    convolution = keras.layers.Conv2D
    assert convolution(6, 5, padding="same").compute_output_shape((None, 28, 28, 1))[1:3] == (28, 28)
    assert convolution(6, 5).compute_output_shape((None, 28, 28, 1))[1:3] == (24, 24)
    assert convolution(16, 5).compute_output_shape((None, 14, 14, 6))[1:3] == (10, 10)
    assert convolution(16, 5, padding="same").compute_output_shape((None, 14, 14, 6))[1:3] == (14, 14)


def test_two_of_the_three_faults_show_and_one_does_not():
    broken, slides = function("broken_model")(), function("slide_model")()
    assert broken.layers[1].output.shape[1:3] == (27, 27)
    assert counts(broken)[5] == 232_440
    says(spaced(232_440))
    activations = [[getattr(layer, "activation", None) for layer in model.layers] for model in (broken, slides)]
    differing = [index for index, (a, b) in enumerate(zip(*activations)) if a is not b]
    assert differing == [2, 7]


@pytest.mark.parametrize("seed", SEEDS)
def test_the_faults_do_not_stop_it_from_learning(seed):
    (images, labels), (test_images, test_labels) = fashion()
    keras.utils.set_random_seed(seed)
    model = compiled(function("broken_model")(), 0.001)
    model.fit(images[:3000], labels[:3000], batch_size=64, epochs=2, verbose=0)
    assert model.evaluate(test_images, test_labels, verbose=0)[1] > 0.65
    assert np.abs(model(test_images[:100]).numpy().sum(axis=1) - 1).max() > 0.5  # no probabilities


def test_the_missing_activation_hardly_shows_in_a_few_epochs():
    (images, labels), (test_images, test_labels) = fashion()
    gaps = []
    for seed in SEEDS:
        right = []
        for activation in ("relu", "linear"):
            keras.utils.set_random_seed(seed)
            model = function("slide_model")()
            model.layers[2].activation = keras.activations.get(activation)
            compiled(model).fit(images[:6000], labels[:6000], batch_size=64, epochs=3, verbose=0)
            right.append(model.evaluate(test_images, test_labels, verbose=0)[1])
        gaps.append(right[0] - right[1])
    assert np.abs(gaps).max() < 0.06, gaps


@pytest.mark.parametrize("seed", SEEDS)
def test_the_slides_network_learns_as_the_text_says(seed):
    (images, labels), (test_images, test_labels) = fashion()
    keras.utils.set_random_seed(seed)
    model = compiled(function("slide_model")())
    assert abs(model.evaluate(test_images, test_labels, verbose=0)[0] - np.log(10)) < 0.15
    history = model.fit(
        images[:10000],
        labels[:10000],
        batch_size=64,
        epochs=6,
        verbose=0,
        validation_data=(images[10000:], labels[10000:]),
    ).history
    assert model.evaluate(test_images, test_labels, verbose=0)[1] > 0.83
    assert history["loss"][-1] < history["loss"][0]
    assert history["val_loss"][-1] < history["val_loss"][0]


@pytest.mark.parametrize("seed", SEEDS)
def test_early_stopping_on_few_images(seed):
    (images, labels), _ = fashion()
    keras.utils.set_random_seed(seed)
    model = compiled(function("slide_model")())
    stopping = keras.callbacks.EarlyStopping(monitor="val_loss", patience=5, restore_best_weights=True)
    validation = images[10000:], labels[10000:]
    history = model.fit(
        images[:300],
        labels[:300],
        batch_size=32,
        epochs=60,
        verbose=0,
        callbacks=[stopping],
        validation_data=validation,
    ).history
    best = int(np.argmin(history["val_loss"]))
    assert len(history["loss"]) - 1 - best == 5
    assert history["val_loss"][-1] > history["loss"][-1]
    assert abs(model.evaluate(*validation, verbose=0)[0] - history["val_loss"][best]) < 1e-3


def test_vgg16_in_numbers():
    outline = models.outline("vgg16")
    each = {
        kind: sum(layer.count_params() for layer in outline.layers if type(layer).__name__ == kind)
        for kind in ("Conv2D", "Dense")
    }
    total, first_dense = outline.count_params(), outline.layers[-3].count_params()
    assert (total, first_dense) == (138_357_544, 102_764_544)
    says(
        spaced(total),
        spaced(first_dense),
        f"{each['Conv2D'] / total:.1%}".replace("%", " %"),
        percent(first_dense / total),
        "528 MiB",
        spaced(36_928),
        "1792",
    )
    assert round(4 * total / 2**20) == 528
    assert 2000 < total / 61706 < 2500
    assert [layer.count_params() for layer in outline.layers if type(layer).__name__ == "Conv2D"][:2] == [1792, 36_928]
    assert sum(type(layer).__name__ == "Conv2D" for layer in outline.layers) == 13


def test_float16_stands_still():
    assert f"{np.nextafter(np.float16(1), np.float16(2)):.3f}" == "1.001"
    assert np.float16(1) + np.float16(0.0001) == np.float16(1)
    assert np.float32(1) + np.float32(0.0001) != np.float32(1)
    says("1.001", "0.0001")
