"""course_utils.network: the same scores and gradients as Keras's Sequential with the same weights."""

import numpy as np
import pytest

from course_utils import layers, network, quiet
from course_utils.gradcheck import numerical_gradient, relative_error

with quiet.stderr():
    import keras
    import tensorflow as tf

    tf.zeros(1)  # the first operation writes to stderr too

SHAPE = (12, 11, 2)


def course_stack():
    return [
        network.Conv2D(4, 3, padding=1),
        network.ReLU(),
        network.MaxPooling2D(2),
        network.Conv2D(5, 2, stride=2),
        network.ReLU(),
        network.AveragePooling2D((2, 1), 1),
        network.Flatten(),
        network.Dense(16),
        network.ReLU(),
        network.Dense(3),
    ]


def keras_stack():
    k = keras.layers
    return [
        k.Conv2D(4, 3, padding="same"),
        k.ReLU(),
        k.MaxPooling2D(2),
        k.Conv2D(5, 2, strides=2),
        k.ReLU(),
        k.AveragePooling2D((2, 1), 1),
        k.Flatten(),
        k.Dense(16),
        k.ReLU(),
        k.Dense(3),
    ]


STACKS = {
    "every layer": (course_stack, keras_stack),
    "global pooling": (
        lambda: [network.Conv2D(6, 3), network.ReLU(), network.GlobalAveragePooling2D(), network.Dense(3)],
        lambda: [
            keras.layers.Conv2D(6, 3),
            keras.layers.ReLU(),
            keras.layers.GlobalAveragePooling2D(),
            keras.layers.Dense(3),
        ],
    ),
    "dense only": (
        lambda: [network.Flatten(), network.Dense(3)],
        lambda: [keras.layers.Flatten(), keras.layers.Dense(3)],
    ),
}
every_stack = pytest.mark.parametrize("ours, keras_layers", STACKS.values(), ids=STACKS)


def batch(count=6, dtype=np.float32):
    rng = np.random.default_rng(1)
    return rng.normal(size=(count, *SHAPE)).astype(dtype), rng.integers(0, 3, count)


def pair(ours, keras_layers):
    """Our network and Keras's, with the same weights; the biases are not 0."""
    mine, theirs = network.Sequential(ours(), SHAPE), keras.Sequential([keras.Input(SHAPE), *keras_layers()])
    rng = np.random.default_rng(2)
    mine.set_weights([w + rng.normal(0, 0.1, w.shape) for w in mine.get_weights()])
    theirs.set_weights(mine.get_weights())
    return mine, theirs


@every_stack
def test_scores_are_those_of_keras(ours, keras_layers):
    mine, theirs = pair(ours, keras_layers)
    x, _ = batch()
    scores = mine.forward(x)
    assert scores.dtype == np.float32
    np.testing.assert_allclose(scores, theirs(x).numpy(), atol=1e-5)
    np.testing.assert_allclose(mine.predict(x), tf.nn.softmax(theirs(x)).numpy(), atol=1e-5)


@every_stack
def test_loss_and_gradients_are_those_of_keras(ours, keras_layers):
    mine, theirs = pair(ours, keras_layers)
    x, labels = batch()
    loss, scores = mine.loss_and_gradients(x, labels)
    dx = mine.backward(layers.softmax_cross_entropy(scores, labels)[1])
    with tf.GradientTape() as tape:
        images = tf.constant(x)
        tape.watch(images)
        of_keras = keras.losses.SparseCategoricalCrossentropy(from_logits=True)(labels, theirs(images, training=True))
    expected = tape.gradient(of_keras, [images, *(variable.value for variable in theirs.trainable_variables)])
    assert loss == pytest.approx(float(of_keras), abs=1e-5)
    for gradient, right in zip([dx, *mine.gradients], expected, strict=True):
        assert np.abs(right).max() > 1e-3  # there is something to compare
        assert gradient.dtype == np.float32
        np.testing.assert_allclose(gradient, right.numpy(), atol=1e-5)


def test_gradients_of_a_whole_network_are_its_slopes():
    mine = network.Sequential(course_stack(), SHAPE, dtype=np.float64)
    x, labels = batch(2, np.float64)
    mine.loss_and_gradients(x, labels)
    for weights, gradient in zip(mine.weights, list(mine.gradients), strict=True):
        kept = weights.copy()

        def loss(value, weights=weights):
            weights[...] = value
            return layers.softmax_cross_entropy(mine.forward(x), labels)[0]

        measured = numerical_gradient(loss, kept)
        weights[...] = kept
        assert relative_error(gradient, measured) < 1e-7


@every_stack
def test_count_params_is_keras(ours, keras_layers):
    mine, theirs = pair(ours, keras_layers)
    assert mine.count_params() == theirs.count_params()


def test_output_shapes_are_keras():
    mine, theirs = pair(course_stack, keras_stack)
    assert mine.output_shapes == [tuple(layer.output.shape[1:]) for layer in theirs.layers]


# Weights


def test_get_weights_gives_copies_and_set_weights_takes_them_over():
    mine = network.Sequential(course_stack(), SHAPE)
    x, _ = batch()
    before, scores = mine.get_weights(), mine.forward(x)
    assert [w.shape for w in before[:2]] == [(3, 3, 2, 4), (4,)] and before[0].dtype == np.float32
    for array in mine.get_weights():
        array += 1
    np.testing.assert_array_equal(mine.forward(x), scores)
    mine.set_weights([w + 1 for w in before])
    assert not np.allclose(mine.forward(x), scores)
    mine.set_weights(before)
    np.testing.assert_array_equal(mine.forward(x), scores)


def test_set_weights_fills_the_arrays_that_are_there_and_keeps_their_type():
    mine = network.Sequential(course_stack(), SHAPE)
    held = mine.weights
    mine.set_weights([np.zeros(w.shape) for w in held])
    assert not any(w.any() for w in held) and all(w.dtype == np.float32 for w in mine.weights)


@pytest.mark.parametrize("arrays", [[np.ones((2, 4)), np.ones(2)], [np.ones((4, 2))], []], ids=len)
def test_set_weights_of_other_shapes_are_refused(arrays):
    mine = network.Sequential([network.Flatten(), network.Dense(2)], (2, 2, 1))
    with pytest.raises(ValueError) as raised:
        mine.set_weights(arrays)
    shapes = [array.shape for array in arrays]
    assert str(raised.value) == f"the arrays have shapes {shapes}; this network's weights have [(4, 2), (2,)]"


def test_the_first_weights_are_he_initialised_and_follow_the_seed():
    one, same, other = (
        network.Sequential([network.Conv2D(64, 3), network.Flatten(), network.Dense(10)], (5, 5, 16), seed=seed)
        for seed in (1, 1, 2)
    )
    for a, b in zip(one.weights, same.weights, strict=True):
        np.testing.assert_array_equal(a, b)
    assert (one.weights[0] != other.weights[0]).any()
    w = one.weights[0]  # 9,216 numbers of variance 2 / 144; five standard deviations of an estimate of it
    assert abs(w.var() * 144 / 2 - 1) < 5 * np.sqrt(2 / w.size)
    assert not one.weights[1].any()


# Dropout


def test_dropout_acts_in_training_only():
    mine = network.Sequential([network.Flatten(), network.Dropout(0.5), network.Dense(3)], SHAPE)
    plain = network.Sequential([network.Flatten(), network.Dense(3)], SHAPE)
    plain.set_weights(mine.get_weights())
    x, labels = batch()
    np.testing.assert_array_equal(mine.forward(x), plain.forward(x))
    np.testing.assert_array_equal(mine.predict(x), plain.predict(x))
    assert mine.evaluate(x, labels) == plain.evaluate(x, labels)
    once, twice = mine.forward(x, training=True), mine.forward(x, training=True)
    assert (once != twice).any() and (once != mine.forward(x)).any()
    assert mine.loss_and_gradients(x, labels)[0] != plain.loss_and_gradients(x, labels)[0]


def test_dropout_backward_stops_where_forward_did():
    mine = network.Sequential([network.Flatten(), network.Dropout(0.5)], (4, 4, 1), dtype=np.float64)
    x = np.ones((3, 4, 4, 1))
    result = mine.forward(x, training=True)
    assert 0 < (result == 0).sum() < result.size
    np.testing.assert_array_equal(mine.backward(np.ones_like(result)), result.reshape(x.shape))
    mine.forward(x)
    np.testing.assert_array_equal(mine.backward(np.ones_like(result)), x)


# Many images, and none


def test_predict_and_evaluate_do_not_depend_on_the_batch_size():
    mine = network.Sequential(course_stack(), SHAPE)
    x, labels = batch(7)
    for size in (1, 3, 7, 100):
        np.testing.assert_allclose(mine.predict(x, size), mine.predict(x), atol=1e-6)
        np.testing.assert_allclose(mine.evaluate(x, labels, size), mine.evaluate(x, labels), atol=1e-6)
    loss, accuracy = mine.evaluate(x, labels)
    assert accuracy == (mine.predict(x).argmax(axis=1) == labels).mean()
    assert loss == pytest.approx(-np.log(mine.predict(x)[range(7), labels]).mean(), abs=1e-6)


def test_of_no_images_there_are_no_predictions():
    mine = network.Sequential(course_stack(), SHAPE)
    assert mine.predict(np.zeros((0, *SHAPE))).shape == (0, 3)
    with pytest.raises(ValueError, match="a mean over no images is no number"):
        mine.evaluate(np.zeros((0, *SHAPE)), np.zeros(0, int))


def test_integers_are_taken_as_they_are():
    mine = network.Sequential(course_stack(), SHAPE)
    pixels = np.random.default_rng(3).integers(0, 256, (2, *SHAPE), np.uint8)
    np.testing.assert_array_equal(mine.forward(pixels), mine.forward(pixels.astype(np.float32)))


# What does not fit

REFUSALS = {
    # name: (stack, input_shape, the whole message)
    "kernel too large": (
        [network.Conv2D(4, 3), network.MaxPooling2D(2), network.Conv2D(4, 3)],
        (6, 6, 1),
        "layer 2, Conv2D: a window of 3 cells does not fit in 2: 1 too few; use a smaller window, or a larger input "
        "(padding); the input has shape (1, 2, 2, 4), the window (3, 3, 4, 4)",
    ),
    "no Flatten": (
        [network.Conv2D(4, 3), network.ReLU(), network.Dense(10)],
        (6, 6, 1),
        "layer 2, Dense: Dense gets inputs of shape (4, 4, 4); put a Flatten or a global pooling before it",
    ),
    "pooling after Flatten": (
        [network.Flatten(), network.MaxPooling2D()],
        (4, 4, 1),
        "layer 1, MaxPooling2D: x has shape (1, 16); it must be numbers of shape (N, H, W, C)",
    ),
    "padding as in Keras": (
        [network.Conv2D(4, 3, padding="same")],
        (6, 6, 1),
        "layer 0, Conv2D: padding is 'same'; it must be an int from 0 up",
    ),
}


@pytest.mark.parametrize("stack, input_shape, message", REFUSALS.values(), ids=REFUSALS)
def test_a_layer_that_does_not_fit_is_named(stack, input_shape, message):
    with pytest.raises(ValueError) as raised:
        network.Sequential(stack, input_shape)
    assert str(raised.value) == message


def test_images_of_another_shape_are_refused():
    mine = network.Sequential(course_stack(), SHAPE)
    with pytest.raises(ValueError) as raised:
        mine.forward(np.ones((3, 12, 11)))
    assert str(raised.value) == "x has shape (3, 12, 11); this network takes a batch of images of shape (12, 11, 2)"
