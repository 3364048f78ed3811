"""Every backward function of course_utils.layers: slopes measured in float64, TensorFlow's gradients, known values.

The slopes say that a gradient belongs to its forward function, TensorFlow that both are the ones that the field means:
a layer that flips its filters, with a backward that flips them too, passes the first and fails the second.
"""

import numpy as np
import pytest

from course_utils import layers, quiet
from course_utils.gradcheck import numerical_gradient, relative_error
from course_utils.layers import convolution

with quiet.stderr():
    import tensorflow as tf

    tf.zeros(1)  # the first operation writes to stderr too

RIGHT = 1e-7  # relative error of a right gradient in float64

CONVOLUTIONS = {
    # name: (x's shape, w's shape, stride, padding)
    "one of everything": ((1, 1, 1, 1), (1, 1, 1, 1), 1, 0),
    "one channel": ((2, 5, 6, 1), (3, 3, 1, 2), 1, 0),
    "many channels": ((2, 4, 5, 7), (3, 2, 7, 5), 1, 0),
    "padding 1": ((2, 5, 4, 3), (3, 3, 3, 2), 1, 1),
    "padding 2": ((1, 4, 5, 2), (3, 2, 2, 3), 1, 2),
    "stride 2": ((2, 7, 6, 3), (3, 2, 3, 2), 2, 0),
    "stride 2, padding 1": ((2, 6, 5, 2), (2, 3, 2, 3), 2, 1),
    "stride 3, a row left over": ((1, 8, 9, 2), (2, 3, 2, 2), 3, 0),
    "stride 3, padding 2": ((2, 5, 7, 1), (3, 3, 1, 2), 3, 2),
    "stride above the kernel": ((1, 7, 8, 2), (2, 1, 2, 2), 3, 1),
    "wide kernel": ((1, 3, 8, 2), (1, 5, 2, 2), 1, 0),
    "tall kernel": ((1, 8, 3, 2), (5, 1, 2, 2), 2, 0),
    "kernel as large as the image": ((3, 4, 5, 2), (4, 5, 2, 2), 1, 0),
    "1 x 1 kernel": ((2, 3, 4, 3), (1, 1, 3, 4), 1, 0),
}
POOLS = {
    # name: (pool_size, stride)
    "side by side": (2, None),
    "overlapping": (3, 1),
    "overlapping by one": (3, 2),
    "gaps": (2, 3),
    "pairs": ((2, 3), (3, 1)),
    "a pair, side by side": ((1, 3), None),
    "one cell": (1, 2),
    "the whole image": ((6, 7), 1),
}
both_pools = pytest.mark.parametrize("kind", ["max_pool", "average_pool"])


def normal(seed, *shape):
    return np.random.default_rng(seed).normal(size=shape)


def slopes(function, arguments, dout):
    """Of sum(dout * function(*arguments)), whose gradient with respect to the function's result is dout."""

    def loss(place, value):
        return (dout * function(*arguments[:place], value, *arguments[place + 1 :])).sum()

    return [
        numerical_gradient(lambda value, place=place: loss(place, value), argument)
        for place, argument in enumerate(arguments)
    ]


def of_tensorflow(function, arguments, dout):
    """(result, gradients) of the same numbers in TensorFlow, in float64."""
    arguments = [tf.constant(argument, tf.float64) for argument in arguments]
    with tf.GradientTape() as tape:
        tape.watch(arguments)
        result = function(*arguments)
    return result.numpy(), [
        g.numpy() for g in tape.gradient(result, arguments, output_gradients=tf.constant(dout, tf.float64))
    ]


def errors(gradients, expected):
    return [relative_error(gradient, right) for gradient, right in zip(gradients, expected, strict=True)]


def convolution_case(x_shape, w_shape, stride, padding):
    """x, w, b and an incoming gradient that is not the same everywhere."""
    x, w, b = normal(1, *x_shape), normal(2, *w_shape), normal(3, w_shape[3])
    return [x, w, b], normal(4, *layers.conv2d(x, w, b, stride=stride, padding=padding).shape)


# Convolution


@pytest.mark.parametrize("x_shape, w_shape, stride, padding", CONVOLUTIONS.values(), ids=CONVOLUTIONS)
def test_conv2d_backward_is_the_slope(x_shape, w_shape, stride, padding):
    arguments, dout = convolution_case(x_shape, w_shape, stride, padding)
    measured = slopes(lambda x, w, b: layers.conv2d(x, w, b, stride=stride, padding=padding), arguments, dout)
    gradients = layers.conv2d_backward(dout, *arguments[:2], stride=stride, padding=padding)
    assert max(errors(gradients, measured)) < RIGHT
    assert [gradient.shape for gradient in gradients] == [argument.shape for argument in arguments]


@pytest.mark.parametrize("x_shape, w_shape, stride, padding", CONVOLUTIONS.values(), ids=CONVOLUTIONS)
def test_conv2d_and_its_backward_are_tensorflows(x_shape, w_shape, stride, padding):
    arguments, dout = convolution_case(x_shape, w_shape, stride, padding)
    around = [[0, 0], [padding, padding], [padding, padding], [0, 0]]
    result, gradients = of_tensorflow(
        lambda x, w, b: tf.nn.bias_add(tf.nn.conv2d(x, w, stride, around), b), arguments, dout
    )
    np.testing.assert_allclose(layers.conv2d(*arguments, stride=stride, padding=padding), result, atol=1e-12)
    ours = layers.conv2d_backward(dout, *arguments[:2], stride=stride, padding=padding)
    assert max(errors(ours, gradients)) < 1e-13


def test_conv2d_backward_of_known_numbers():
    """[1 2 3; 4 5 6; 7 8 9] under [1 2; 3 4], by hand: dw is dout laid upon x, dx is w stamped onto each stop."""
    x, w = np.arange(1.0, 10).reshape(1, 3, 3, 1), np.array([[1.0, 2], [3, 4]]).reshape(2, 2, 1, 1)
    dx, dw, db = layers.conv2d_backward(np.array([[1.0, 0], [0, 10]]).reshape(1, 2, 2, 1), x, w)
    assert dx[0, :, :, 0].tolist() == [[1, 2, 0], [3, 14, 20], [0, 30, 40]]
    assert dw[:, :, 0, 0].tolist() == [[51, 62], [84, 95]]
    assert db.tolist() == [11]


def test_cells_that_no_window_reaches_get_no_gradient():
    dx, _, _ = layers.conv2d_backward(np.ones((1, 2, 2, 1)), np.ones((1, 6, 6, 1)), np.ones((2, 2, 1, 1)), stride=3)
    assert dx[0, :, :, 0].tolist() == np.tile([[1, 1, 0], [1, 1, 0], [0, 0, 0]], (2, 2)).tolist()


def test_a_wrong_gradient_is_noticed():
    """What the slopes are for: each of these is a mistake that people make in a backward function."""
    (x, w, b), dout = convolution_case((2, 5, 4, 3), (3, 3, 3, 2), 1, 1)
    dx, dw, db = slopes(lambda x, w, b: layers.conv2d(x, w, b, padding=1), [x, w, b], dout)
    gradients = layers.conv2d_backward(dout, x, w, padding=1)
    assert max(errors(gradients, (dx, dw, db))) < RIGHT
    flipped, _, _ = layers.conv2d_backward(dout, x, w[::-1, ::-1], padding=1)
    mistakes = {
        "filter flipped": (flipped, dx),
        "mean instead of sum": (gradients[2] / len(x), db),
        "filter turned": (gradients[1].swapaxes(0, 1), dw),
        "shifted by a cell": (np.roll(gradients[0], 1, axis=2), dx),
        "one of 90 numbers wrong": (np.where(np.arange(dx.size).reshape(dx.shape) == 7, 0, gradients[0]), dx),
    }
    assert {name: relative_error(*pair) > 1e-4 for name, pair in mistakes.items()} == dict.fromkeys(mistakes, True)


def test_a_layer_flipped_forward_and_backward_passes_its_slopes_and_only_tensorflow_objects():
    (x, w, b), dout = convolution_case((1, 5, 4, 2), (3, 2, 2, 2), 1, 0)

    def flipped(x, w, b):
        return layers.conv2d(x, w[::-1, ::-1], b)

    dx, dw, db = layers.conv2d_backward(dout, x, w[::-1, ::-1])
    mine = dx, dw[::-1, ::-1], db
    assert max(errors(mine, slopes(flipped, [x, w, b], dout))) < RIGHT
    _, right = of_tensorflow(lambda x, w, b: tf.nn.bias_add(tf.nn.conv2d(x, w, 1, "VALID"), b), [x, w, b], dout)
    assert min(errors(mine[:2], right[:2])) > 1e-2


@pytest.mark.parametrize("block_bytes", [1, 1000, 2**30])
@pytest.mark.parametrize("x_shape, w_shape, stride, padding", [((7, 6, 5, 3), (3, 2, 3, 4), 2, 1)])
def test_how_many_images_are_worked_on_at_a_time_changes_nothing(
    x_shape, w_shape, stride, padding, block_bytes, monkeypatch
):
    (x, w, b), dout = convolution_case(x_shape, w_shape, stride, padding)

    def everything():
        options = {"stride": stride, "padding": padding}
        return layers.conv2d(x, w, b, **options), *layers.conv2d_backward(dout, x, w, **options)

    before = everything()
    monkeypatch.setattr(convolution, "_BLOCK_BYTES", block_bytes)
    for now, then in zip(everything(), before, strict=True):
        np.testing.assert_allclose(now, then, rtol=1e-12, atol=1e-12)


def test_blocks_are_every_image_once():
    for count, block in [(1, 1), (7, 1), (7, 3), (6, 3), (0, 3)]:
        size = 4 * 5 * 3 * 2 * 8  # bytes of one image's row windows
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(convolution, "_BLOCK_BYTES", size * block)
            slices = convolution._blocks((count, 4, 5, 3), 2, 8)
        assert [n for s in slices for n in range(count)[s]] == list(range(count))
        assert all(len(range(count)[s]) <= block for s in slices)


# Pooling


def pool_case(kind, pool_size, stride):
    x = normal(5, 2, 6, 7, 3)
    function, backward = getattr(layers, kind), getattr(layers, f"{kind}_backward")
    return x, function, backward, normal(6, *function(x, pool_size, stride).shape)


@both_pools
@pytest.mark.parametrize("pool_size, stride", POOLS.values(), ids=POOLS)
def test_pooling_backward_is_the_slope(kind, pool_size, stride):
    x, function, backward, dout = pool_case(kind, pool_size, stride)
    measured = slopes(lambda x: function(x, pool_size, stride), [x], dout)
    assert errors([backward(dout, x, pool_size, stride)], measured)[0] < RIGHT


def tensorflow_pool(kind, pool_size, stride):
    pool = tf.nn.max_pool2d if kind == "max_pool" else tf.nn.avg_pool2d
    return lambda x: pool(x, pool_size, pool_size if stride is None else stride, "VALID")


@both_pools
@pytest.mark.parametrize("pool_size, stride", POOLS.values(), ids=POOLS)
def test_pooling_and_its_backward_are_tensorflows(kind, pool_size, stride):
    x, function, backward, dout = pool_case(kind, pool_size, stride)
    result, gradients = of_tensorflow(tensorflow_pool(kind, pool_size, stride), [x], dout)
    np.testing.assert_allclose(function(x, pool_size, stride), result, atol=1e-14)
    assert errors([backward(dout, x, pool_size, stride)], gradients)[0] < 1e-14


@pytest.mark.parametrize("pool_size, stride", POOLS.values(), ids=POOLS)
def test_of_equal_maxima_the_same_one_gets_the_gradient_as_in_tensorflow(pool_size, stride):
    x = np.random.default_rng(7).integers(0, 3, (2, 6, 7, 3)).astype(float)  # after a ReLU most ties are zeros
    dout = normal(8, *layers.max_pool(x, pool_size, stride).shape)
    _, gradients = of_tensorflow(tensorflow_pool("max_pool", pool_size, stride), [x], dout)
    assert errors([layers.max_pool_backward(dout, x, pool_size, stride)], gradients)[0] < 1e-14


def test_pooling_backward_of_known_numbers():
    x = np.array([[1.0, 5, 2], [7, 7, 3], [0, 1, 9]]).reshape(1, 3, 3, 1)
    dout = np.array([[1.0, 10], [100, 1000]]).reshape(1, 2, 2, 1)
    largest, mean = (f(dout, x, 2, 1)[0, :, :, 0] for f in (layers.max_pool_backward, layers.average_pool_backward))
    assert largest.tolist() == [[0, 0, 0], [101, 10, 0], [0, 0, 1000]]  # of two sevens the left one, in two windows
    assert (4 * mean).tolist() == [[1, 11, 10], [101, 1111, 1010], [100, 1100, 1000]]


def test_global_average_pooling_backward_is_the_slope_and_tensorflows():
    x, dout = normal(9, 2, 3, 4, 5), normal(10, 2, 5)
    gradient = layers.global_average_pool_backward(dout, x)
    assert errors([gradient], slopes(layers.global_average_pool, [x], dout))[0] < RIGHT
    result, right = of_tensorflow(lambda x: tf.reduce_mean(x, axis=[1, 2]), [x], dout)
    np.testing.assert_allclose(layers.global_average_pool(x), result, atol=1e-14)
    assert errors([gradient], right)[0] < 1e-14


# The end of a network


def test_dense_backward_is_the_slope_and_tensorflows():
    arguments, dout = [normal(11, 4, 3), normal(12, 3, 5), normal(13, 5)], normal(14, 4, 5)
    gradients = layers.dense_backward(dout, *arguments[:2])
    assert max(errors(gradients, slopes(layers.dense, arguments, dout))) < RIGHT
    result, right = of_tensorflow(lambda x, w, b: x @ w + b, arguments, dout)
    np.testing.assert_allclose(layers.dense(*arguments), result, atol=1e-14)
    assert max(errors(gradients, right)) < 1e-14


def test_relu_backward_is_the_slope_and_tensorflows_at_zero_too():
    x, dout = normal(15, 4, 3), normal(16, 4, 3)
    assert errors([layers.relu_backward(dout, x)], slopes(layers.relu, [x], dout))[0] < RIGHT
    x[0] = 0.0, -0.0, 1e-300
    _, right = of_tensorflow(tf.nn.relu, [x], dout)
    np.testing.assert_array_equal(layers.relu_backward(dout, x), right[0])


def test_dropout_backward_is_the_slope():
    x, dout = normal(17, 6, 5), normal(18, 6, 5)

    def forward(x):
        return layers.dropout(x, 0.4, np.random.default_rng(3))[0]  # the same cells each time

    _, mask = layers.dropout(x, 0.4, np.random.default_rng(3))
    assert 0 < (mask == 0).sum() < mask.size
    assert errors([layers.dropout_backward(dout, mask)], slopes(forward, [x], dout))[0] < RIGHT


@pytest.mark.parametrize("classes", [1, 2, 7])
def test_softmax_cross_entropy_gradient_is_the_slope_and_tensorflows(classes):
    scores, labels = 3 * normal(19, 5, classes), np.arange(5) % classes
    loss, dscores = layers.softmax_cross_entropy(scores, labels)
    measured = numerical_gradient(lambda s: layers.softmax_cross_entropy(s, labels)[0], scores)
    assert np.abs(dscores - measured).max() < 1e-9  # of one class both are 0
    result, right = of_tensorflow(
        lambda s: tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels, s)), [scores], 1.0
    )
    assert abs(loss - result) < 1e-14
    np.testing.assert_allclose(dscores, right[0], atol=1e-15)


# Whatever arrays come in

X, W, B = normal(20, 3, 6, 5, 4), normal(21, 3, 2, 4, 2), normal(22, 2)
FLAT, V = normal(23, 3, 6), normal(24, 6, 2)
MASK = layers.dropout(FLAT, 0.5, np.random.default_rng(0))[1]
OPERATIONS = {
    "conv2d": (layers.conv2d, (X, W, B)),
    "conv2d without biases": (layers.conv2d, (X, W)),
    "conv2d, strided and padded": (lambda *a: layers.conv2d(*a, stride=2, padding=1), (X, W, B)),
    "conv2d_backward": (layers.conv2d_backward, (normal(25, 3, 4, 4, 2), X, W)),
    "conv2d_backward, strided and padded": (
        lambda *a: layers.conv2d_backward(*a, stride=2, padding=1),
        (normal(26, 3, 3, 3, 2), X, W),
    ),
    "max_pool": (layers.max_pool, (X,)),
    "max_pool_backward": (layers.max_pool_backward, (normal(27, 3, 3, 2, 4), X)),
    "average_pool": (layers.average_pool, (X,)),
    "average_pool_backward": (layers.average_pool_backward, (normal(28, 3, 3, 2, 4), X)),
    "global_average_pool": (layers.global_average_pool, (X,)),
    "global_average_pool_backward": (layers.global_average_pool_backward, (normal(29, 3, 4), X)),
    "flatten": (layers.flatten, (X,)),
    "dense": (layers.dense, (FLAT, V, B)),
    "dense_backward": (layers.dense_backward, (normal(30, 3, 2), FLAT, V)),
    "relu": (layers.relu, (X,)),
    "relu_backward": (layers.relu_backward, (normal(31, 3, 6, 5, 4), X)),
    "dropout": (lambda x: layers.dropout(x, 0.5, np.random.default_rng(0)), (FLAT,)),
    "dropout_backward": (layers.dropout_backward, (normal(32, 3, 6), MASK)),
    "softmax": (layers.softmax, (FLAT,)),
    "softmax_cross_entropy": (lambda s: layers.softmax_cross_entropy(s, [0, 5, 2]), (FLAT,)),
}
every_operation = pytest.mark.parametrize("operation, arguments", OPERATIONS.values(), ids=OPERATIONS)


def as_list(result):
    return list(result) if isinstance(result, tuple) else [result]


@every_operation
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_the_precision_that_came_in_goes_out(operation, arguments, dtype):
    results = as_list(operation(*(argument.astype(dtype) for argument in arguments)))
    assert [result.dtype for result in results] == [dtype] * len(results)
    for result, precise in zip(results, as_list(operation(*arguments))):
        np.testing.assert_allclose(result, precise, rtol=1e-4, atol=1e-5)


@every_operation
def test_arguments_are_only_read(operation, arguments):
    locked = [argument.copy() for argument in arguments]
    for argument in locked:
        argument.flags.writeable = False
    for result in as_list(operation(*locked)):
        if isinstance(result, np.ndarray) and operation is not layers.flatten:  # a view, as NumPy's own reshape
            assert not any(np.shares_memory(result, argument) for argument in locked)
            assert result.flags.writeable


LAYOUTS = {
    "Fortran's order": np.asfortranarray,
    "a view with steps": lambda a: np.repeat(a, 2, axis=-1)[..., ::2],
    "a view of every second": lambda a: np.repeat(a, 2, axis=0)[::2],
    "reversed": lambda a: a[::-1].copy()[::-1],
    "a transposed array": lambda a: a.T.copy().T,
    "the other byte order": lambda a: a.astype(a.dtype.newbyteorder()),
}


@every_operation
@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_how_an_array_lies_in_memory_changes_nothing(operation, arguments, layout):
    laid_out = [layout(argument) for argument in arguments]
    for result, plain in zip(as_list(operation(*laid_out)), as_list(operation(*arguments)), strict=True):
        np.testing.assert_allclose(result, plain, rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize("short", range(4))
def test_axes_of_one_may_have_any_stride(short):
    """NumPy leaves an axis of size 1 the stride that it had in the array it was cut from."""
    shape = [3, 6, 5, 4]
    shape[short] = 1
    plain = normal(33, *shape)
    strides = [8 * 977 if length == 1 else step for length, step in zip(shape, plain.strides, strict=True)]
    x = np.lib.stride_tricks.as_strided(plain, shape, strides)
    w = normal(34, min(x.shape[1], 2), min(x.shape[2], 2), x.shape[3], 2)
    np.testing.assert_array_equal(layers.conv2d(x, w), layers.conv2d(plain, w))
    dout = normal(35, *layers.conv2d(plain, w).shape)
    for ours, right in zip(layers.conv2d_backward(dout, x, w), layers.conv2d_backward(dout, plain, w), strict=True):
        np.testing.assert_array_equal(ours, right)


@pytest.mark.parametrize("name", [name for name in OPERATIONS if name != "softmax_cross_entropy"])
@pytest.mark.filterwarnings("error")
def test_a_batch_of_no_images_goes_through(name):
    operation, arguments = OPERATIONS[name]
    per_image = {len(X)}  # what has 3 along its first axis is a batch; W has 3 rows too, and stays
    empty = [a if a is W or a is V or a is B or len(a) not in per_image else a[:0] for a in arguments]
    for result, full in zip(as_list(operation(*empty)), as_list(operation(*arguments)), strict=True):
        batch = full.shape[0] == len(X) and full.shape != W.shape
        assert result.shape == ((0, *full.shape[1:]) if batch else full.shape)
        assert not result.any()
