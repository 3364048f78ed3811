"""course_utils.layers forward, against loops that do what the formulas say one number at a time; and what they refuse.

The backward functions: test_layers_backward.py.
"""

import numpy as np
import pytest

from course_utils import layers


def naive_pad(image, padding):
    height, width = len(image), len(image[0])
    padded = np.zeros((height + 2 * padding, width + 2 * padding))
    for row in range(height):
        for column in range(width):
            padded[row + padding, column + padding] = image[row][column]
    return padded


def naive_cross_correlate(image, kernel, stride=1, padding=0):
    """Four loops over Python floats: two over the stops of the window, two over its cells."""
    image = naive_pad(image, padding)
    stops = [naive_output_size(n, f, 0, stride) for n, f in zip(image.shape, np.shape(kernel))]
    result = np.zeros(stops)
    for i in range(stops[0]):
        for j in range(stops[1]):
            total = 0.0
            for u in range(len(kernel)):
                for v in range(len(kernel[0])):
                    total += float(image[i * stride + u, j * stride + v]) * float(kernel[u][v])
            result[i, j] = total
    return result


def naive_output_size(n, kernel_size, padding, stride):
    """Move the window until it sticks out."""
    count, start = 0, -padding
    while start + kernel_size <= n + padding:
        count, start = count + 1, start + stride
    return count


SHAPES = {
    "square": ((6, 6), (3, 3)),
    "one pixel": ((1, 1), (1, 1)),
    "kernel as large as the image": ((4, 5), (4, 5)),
    "wide image, tall kernel": ((5, 9), (4, 2)),
    "tall image, wide kernel": ((9, 4), (2, 3)),
    "even kernel": ((7, 8), (2, 4)),
    "one row": ((1, 7), (1, 3)),
    "one column": ((7, 1), (3, 1)),
    "primes": ((11, 13), (5, 7)),
}
DTYPES = {"uint8": (0, 256), "int64": (-99, 100), "float32": (-9, 10), "float64": (-9, 10), "bool": (0, 2)}


def sample(rng, shape, dtype):
    low, high = DTYPES[dtype]
    whole = rng.integers(low, high, shape)
    return (whole + rng.random(shape)).astype(dtype) if dtype.startswith("float") else whole.astype(dtype)


@pytest.mark.parametrize("stride, padding", [(1, 0), (1, 2), (2, 1), (3, 2)])
@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("image_shape, kernel_shape", SHAPES.values(), ids=SHAPES)
def test_cross_correlate_is_four_loops(image_shape, kernel_shape, dtype, stride, padding):
    rng = np.random.default_rng([*image_shape, *kernel_shape, stride, padding])
    image, kernel = sample(rng, image_shape, dtype), sample(rng, kernel_shape, "int64")
    result = layers.cross_correlate(image, kernel, stride=stride, padding=padding)
    np.testing.assert_allclose(result, naive_cross_correlate(image, kernel, stride, padding), rtol=1e-5, atol=1e-4)


@pytest.mark.parametrize("stride, padding", [(1, 0), (2, 1), (3, 2)])
@pytest.mark.parametrize("image_shape, kernel_shape", SHAPES.values(), ids=SHAPES)
def test_convolve_turns_the_kernel(image_shape, kernel_shape, stride, padding):
    rng = np.random.default_rng(1)
    image, kernel = rng.integers(-9, 10, image_shape), rng.integers(-9, 10, kernel_shape)
    turned = [row[::-1] for row in kernel.tolist()[::-1]]
    expected = naive_cross_correlate(image, turned, stride, padding)
    np.testing.assert_array_equal(layers.convolve(image, kernel, stride=stride, padding=padding), expected)


def test_the_oracle_itself_sees_a_flipped_kernel():
    image, kernel = np.arange(9).reshape(3, 3), np.array([[1, 2], [3, 5]])
    assert (naive_cross_correlate(image, kernel) != layers.convolve(image, kernel)).any()


@pytest.mark.parametrize(
    "image, kernel, result",
    [
        ("uint8", "uint8", "int64"),
        ("uint8", "int64", "int64"),
        ("bool", "int64", "int64"),
        ("float32", "float32", "float32"),
        ("float64", "float64", "float64"),
        ("uint8", "float32", "float64"),  # int64 with float32, by NumPy's own rule
    ],
)
def test_cross_correlate_result_type(image, kernel, result):
    came = layers.cross_correlate(np.ones((3, 3), image), np.ones((2, 2), kernel))
    assert came.dtype == result


def test_cross_correlate_negative_sums_survive_a_photo():
    photo = np.array([[200, 10], [250, 5]], np.uint8)
    assert layers.cross_correlate(photo, [[1, 1], [1, -200]]).tolist() == [[-540]]


def test_cross_correlate_takes_lists_and_leaves_arrays_alone():
    image, kernel = np.arange(12.0).reshape(3, 4), np.array([[1.0, -1.0]])
    before = image.copy(), kernel.copy()
    came = layers.cross_correlate(image, kernel, padding=1)
    assert layers.cross_correlate(image.tolist(), kernel.tolist(), padding=1).tolist() == came.tolist()
    np.testing.assert_array_equal(image, before[0])
    np.testing.assert_array_equal(kernel, before[1])


@pytest.mark.parametrize("n", range(1, 12))
@pytest.mark.parametrize("kernel_size", [1, 2, 3, 5])
def test_output_size_counts_the_stops(n, kernel_size):
    for padding in range(3):
        for stride in range(1, 5):
            stops = naive_output_size(n, kernel_size, padding, stride)
            if stops:
                assert layers.output_size(n, kernel_size, padding, stride) == stops
            else:
                with pytest.raises(ValueError, match=r"does not fit"):
                    layers.output_size(n, kernel_size, padding, stride)


@pytest.mark.parametrize("stride", [1, 2, 3, 5])
@pytest.mark.parametrize("kernel_size", range(1, 8))
def test_same_padding_is_the_least_that_keeps_its_promise(kernel_size, stride):
    for n in range(1, 15):
        before, after = layers.same_padding(n, kernel_size, stride)
        promised = len(range(0, n, stride))
        assert naive_output_size(n + before + after, kernel_size, 0, stride) == promised
        assert after - before in (0, 1)
        if before + after:
            assert naive_output_size(n + before + after - 1, kernel_size, 0, stride) < promised


@pytest.mark.parametrize("dtype", ["uint8", "int64", "float32", "float64"])
@pytest.mark.parametrize("padding", [0, 1, 3])
def test_pad_puts_zeros_around_and_keeps_the_type(dtype, padding):
    image = np.arange(1, 7).reshape(2, 3).astype(dtype)
    padded = layers.pad(image, padding)
    assert padded.dtype == dtype
    np.testing.assert_array_equal(padded, naive_pad(image.tolist(), padding))
    padded[:] = 9
    assert image.max() == 6  # a new array, with padding 0 too


def naive_conv2d(x, w, b, stride, padding):
    """One image, one filter, one channel at a time, the channels' maps added."""
    images = []
    for image in x:
        maps = []
        for k in range(w.shape[3]):
            channels = [
                naive_cross_correlate(image[:, :, c], w[:, :, c, k], stride, padding) for c in range(w.shape[2])
            ]
            maps.append(sum(channels) + (0 if b is None else float(b[k])))
        images.append(np.stack(maps, axis=-1))
    return np.stack(images)


@pytest.mark.parametrize("stride, padding", [(1, 0), (1, 1), (2, 0), (2, 1), (3, 2)])
@pytest.mark.parametrize(
    "x_shape, w_shape",
    [
        pytest.param((1, 6, 6, 3), (3, 3, 3, 2), id="the lesson's volume"),
        pytest.param((2, 5, 8, 3), (3, 2, 3, 4), id="two images, nothing square"),
        pytest.param((3, 4, 4, 1), (1, 1, 1, 5), id="one channel, one cell"),
        pytest.param((1, 3, 7, 4), (3, 7, 4, 1), id="filter as large as the image"),
    ],
)
@pytest.mark.parametrize("dtype", ["uint8", "float32", "float64"])
def test_conv2d_is_what_the_loops_say(x_shape, w_shape, stride, padding, dtype):
    rng = np.random.default_rng(3)
    x, w, b = sample(rng, x_shape, dtype), sample(rng, w_shape, "int64"), rng.normal(size=w_shape[3])
    assert np.allclose(layers.conv2d(x, w, b, stride=stride, padding=padding), naive_conv2d(x, w, b, stride, padding))


def test_conv2d_keeps_float32_and_makes_int64_of_ints():
    x, w = np.ones((1, 3, 3, 1), np.float32), np.ones((2, 2, 1, 1), np.float32)
    assert layers.conv2d(x, w).dtype == np.float32
    assert layers.conv2d(x.astype(np.uint8), -w.astype(np.int8)).dtype == np.int64
    assert layers.conv2d(x.astype(np.uint8) * 200, -w.astype(np.int8))[0, 0, 0, 0] == -800


def test_relu_keeps_shape_dtype_and_what_is_positive():
    x = np.array([[-2, 0], [3, -1]], np.int8)
    assert layers.relu(x).tolist() == [[0, 0], [3, 0]] and layers.relu(x).dtype == np.int8


# Pooling


def naive_pool(x, pool_size, stride, of_window):
    """One window of one channel of one image at a time."""
    count, height, width, channels = x.shape
    rows = naive_output_size(height, pool_size[0], 0, stride[0])
    columns = naive_output_size(width, pool_size[1], 0, stride[1])
    result = np.zeros((count, rows, columns, channels))
    for n, i, j, c in np.ndindex(result.shape):
        top, left = i * stride[0], j * stride[1]
        result[n, i, j, c] = of_window(x[n, top : top + pool_size[0], left : left + pool_size[1], c])
    return result


WINDOWS = {
    "side by side": (2, None),
    "overlapping": (3, 1),
    "overlapping by one (AlexNet)": (3, 2),
    "gaps": (2, 3),
    "pairs": ((2, 3), (3, 1)),
    "a pair, side by side": ((1, 3), None),
    "one cell": (1, 2),
    "the whole image": ((7, 8), 1),
}


@pytest.mark.parametrize("dtype", ["uint8", "int64", "float32", "float64"])
@pytest.mark.parametrize("pool_size, stride", WINDOWS.values(), ids=WINDOWS)
def test_pooling_is_one_window_after_the_other(pool_size, stride, dtype):
    x = sample(np.random.default_rng(4), (2, 7, 8, 3), dtype)
    sides = (pool_size, pool_size) if isinstance(pool_size, int) else pool_size
    steps = sides if stride is None else (stride, stride) if isinstance(stride, int) else stride
    largest, mean = layers.max_pool(x, pool_size, stride), layers.average_pool(x, pool_size, stride)
    np.testing.assert_array_equal(largest, naive_pool(x, sides, steps, np.max))
    np.testing.assert_allclose(
        mean, naive_pool(x, sides, steps, np.mean), rtol=1e-6, atol=1e-5 if dtype == "float32" else 0
    )
    whole = dtype in ("uint8", "int64")
    assert largest.dtype == ("int64" if whole else dtype)
    assert mean.dtype == ("float64" if whole else dtype)


def test_max_pooling_of_negative_numbers_takes_no_zero_from_outside():
    assert layers.max_pool(np.full((1, 3, 3, 1), -5.0)).ravel().tolist() == [-5]


@pytest.mark.parametrize("dtype", ["uint8", "float32", "float64"])
def test_global_average_pooling_is_the_mean_of_each_map(dtype):
    x = sample(np.random.default_rng(5), (2, 4, 3, 5), dtype)
    result = layers.global_average_pool(x)
    np.testing.assert_allclose(result, naive_pool(x, (4, 3), (1, 1), np.mean)[:, 0, 0], rtol=1e-6)
    assert result.dtype == ("float64" if dtype == "uint8" else dtype)


# The end of a network


def test_flatten_reads_a_row_before_the_next_and_the_channels_of_a_place_together():
    x = np.arange(2 * 3 * 4 * 5).reshape(2, 3, 4, 5)
    assert layers.flatten(x).tolist() == [list(range(60)), list(range(60, 120))]


def test_dense_is_two_loops():
    rng = np.random.default_rng(6)
    x, w, b = rng.normal(size=(3, 4)), rng.normal(size=(4, 2)), rng.normal(size=2)
    expected = [[sum(x[n, d] * w[d, k] for d in range(4)) + b[k] for k in range(2)] for n in range(3)]
    np.testing.assert_allclose(layers.dense(x, w, b), expected)


def test_softmax_of_known_scores():
    shares = layers.softmax(np.log([[1.0, 2.0, 5.0], [3.0, 3.0, 2.0]]))
    np.testing.assert_allclose(shares, [[0.125, 0.25, 0.625], [0.375, 0.375, 0.25]])


@pytest.mark.parametrize("score", [1e4, -1e4, 1e38], ids=str)
@pytest.mark.filterwarnings("error")
def test_softmax_and_its_loss_take_scores_of_any_size(score):
    scores = np.array([[score, score, -score]], np.float32)
    assert np.isfinite(layers.softmax(scores)).all()
    loss, dscores = layers.softmax_cross_entropy(scores, [0])
    assert np.isfinite(loss) and np.isfinite(dscores).all()


def test_a_hopeless_answer_costs_its_score_and_not_infinity():
    # softmax gives the right class 0 in float64, whose logarithm is -inf
    loss, dscores = layers.softmax_cross_entropy([[2000.0, 0.0]], [1])
    assert loss == 2000 and dscores.tolist() == [[1, -1]]


def test_dropout_keeps_the_expected_value_and_drops_as_many_as_it_says():
    x = np.ones(100_000, np.float32)
    result, mask = layers.dropout(x, 0.3, np.random.default_rng(7))
    # five standard deviations of a share, √(0.3 · 0.7 / 100,000)
    assert abs((result == 0).mean() - 0.3) < 5 * 0.00145
    assert np.unique(result).tolist() == [0, np.float32(1 / 0.7)]
    assert result.dtype == mask.dtype == np.float32 and (result == mask).all()


def test_dropout_of_nothing_is_the_input():
    x = np.arange(6.0).reshape(2, 3)
    assert layers.dropout(x, 0, np.random.default_rng(0))[0].tolist() == x.tolist()


# What is refused, and in which words


def ones(*shape, dtype=float):
    return np.ones(shape, dtype)


IMAGES, FILTERS = ones(2, 6, 5, 3), ones(3, 2, 3, 4)
BROKEN = IMAGES.copy()
BROKEN[0, 1, 2] = np.nan
NAN = "NaN; look for a division by 0, the logarithm of 0, or a learning rate that is too large, in what made it"
BATCH = "; one image becomes a batch by x[np.newaxis], grey ones get their channel by x[..., np.newaxis]"
REFUSALS = {
    # name: (function, arguments, keywords, the whole message)
    "correlate: image is a row": (
        layers.cross_correlate,
        (ones(3), ones(1, 1)),
        {},
        "image has shape (3,); it must be numbers of shape (height, width)",
    ),
    "correlate: kernel has channels": (
        layers.cross_correlate,
        (ones(3, 3), ones(2, 2, 1)),
        {},
        "kernel has shape (2, 2, 1); it must be numbers of shape (height, width)",
    ),
    "correlate: kernel too tall": (
        layers.cross_correlate,
        (ones(3, 5), ones(5, 3)),
        {},
        "a window of 5 cells does not fit in 3: 2 too few; use a smaller window, or a larger input (padding); "
        "the input has shape (3, 5), the window (5, 3)",
    ),
    "correlate: too wide with padding": (
        layers.cross_correlate,
        (ones(5, 2), ones(3, 7)),
        {"padding": 2},
        "a window of 7 cells does not fit in 6: 1 too few; use a smaller window, or a larger input (padding); "
        "the input has shape (5, 2), the window (3, 7)",
    ),
    "correlate: stride 0": (
        layers.cross_correlate,
        (ones(3, 3), ones(2, 2)),
        {"stride": 0},
        "stride is 0; it must be an int from 1 up; the input has shape (3, 3), the window (2, 2)",
    ),
    "convolve: kernel is a row": (
        layers.convolve,
        (ones(3, 3), ones(2)),
        {},
        "kernel has shape (2,); it must be numbers of shape (height, width)",
    ),
    "output_size: stride 0": (layers.output_size, (6, 3, 0, 0), {}, "stride is 0; a window moves by at least 1 cell"),
    "conv2d: no batch": (
        layers.conv2d,
        (ones(6, 6, 3), FILTERS),
        {},
        "x has shape (6, 6, 3); it must be numbers of shape (N, H, W, C_in)" + BATCH,
    ),
    "conv2d: a row": (
        layers.conv2d,
        (ones(6), FILTERS),
        {},
        "x has shape (6,); it must be numbers of shape (N, H, W, C_in)",
    ),
    "conv2d: one filter": (
        layers.conv2d,
        (IMAGES, ones(3, 3, 3)),
        {},
        "w has shape (3, 3, 3); it must be numbers of shape (kernel_h, kernel_w, C_in, C_out)",
    ),
    "conv2d: words": (
        layers.conv2d,
        ([[[["a"]]]], ones(1, 1, 1, 1)),
        {},
        "x has dtype <U1; it must be ints or floats",
    ),
    "conv2d: channels": (
        layers.conv2d,
        (IMAGES, ones(3, 3, 4, 2)),
        {},
        "x has shape (2, 6, 5, 3), w has shape (3, 3, 4, 2): the input has 3 channels, the filters are 4 deep; "
        "they must be equal",
    ),
    "conv2d: biases": (
        layers.conv2d,
        (IMAGES, FILTERS, ones(3)),
        {},
        "b has shape (3,); w has shape (3, 2, 3, 4): 4 filters need (4,)",
    ),
    "conv2d: a bias alone": (
        layers.conv2d,
        (IMAGES, FILTERS, 1.0),
        {},
        "b has shape (); it must be numbers of shape (C_out,)",
    ),
    "conv2d: stride 0": (
        layers.conv2d,
        (IMAGES, FILTERS),
        {"stride": 0},
        "stride is 0; it must be an int from 1 up; the input has shape (2, 6, 5, 3), the window (3, 2, 3, 4)",
    ),
    "conv2d: a stride as in Keras": (
        layers.conv2d,
        (IMAGES, FILTERS),
        {"stride": (2, 2)},
        "stride is (2, 2); it must be an int from 1 up; the input has shape (2, 6, 5, 3), the window (3, 2, 3, 4)",
    ),
    "conv2d: padding as in Keras": (
        layers.conv2d,
        (IMAGES, FILTERS),
        {"padding": "same"},
        "padding is 'same'; it must be an int from 0 up",
    ),
    "conv2d: padding below 0": (
        layers.conv2d,
        (IMAGES, FILTERS),
        {"padding": -1},
        "padding is -1; it must be an int from 0 up",
    ),
    "conv2d: window too large": (
        layers.conv2d,
        (ones(1, 2, 6, 3), FILTERS),
        {},
        "a window of 3 cells does not fit in 2: 1 too few; use a smaller window, or a larger input (padding); "
        "the input has shape (1, 2, 6, 3), the window (3, 2, 3, 4)",
    ),
    "conv2d: NaN": (layers.conv2d, (BROKEN, FILTERS), {}, f"x of shape (2, 6, 5, 3) holds 3 {NAN}"),
    "conv2d: NaN in the biases": (
        layers.conv2d,
        (IMAGES, FILTERS, [0, np.nan, 0, 0]),
        {},
        f"b of shape (4,) holds 1 {NAN}",
    ),
    "conv2d_backward: dout": (
        layers.conv2d_backward,
        (ones(2, 6, 5, 4), IMAGES, FILTERS),
        {},
        "dout has shape (2, 6, 5, 4); conv2d returned (2, 4, 4, 4), and its gradient has that shape too",
    ),
    "conv2d_backward: dout of another stride": (
        layers.conv2d_backward,
        (ones(2, 4, 4, 4), IMAGES, FILTERS),
        {"stride": 2},
        "dout has shape (2, 4, 4, 4); conv2d returned (2, 2, 2, 4), and its gradient has that shape too",
    ),
    "conv2d_backward: channels": (
        layers.conv2d_backward,
        (ones(2, 4, 4, 4), IMAGES, ones(3, 2, 1, 4)),
        {},
        "x has shape (2, 6, 5, 3), w has shape (3, 2, 1, 4): the input has 3 channels, the filters are 1 deep; "
        "they must be equal",
    ),
    "conv2d_backward: NaN": (
        layers.conv2d_backward,
        (np.full((2, 4, 4, 4), np.nan), IMAGES, FILTERS),
        {},
        f"dout of shape (2, 4, 4, 4) holds 128 {NAN}",
    ),
    "max_pool: one image": (
        layers.max_pool,
        (ones(4, 4, 1),),
        {},
        "x has shape (4, 4, 1); it must be numbers of shape (N, H, W, C)" + BATCH,
    ),
    "max_pool: window too large": (
        layers.max_pool,
        (IMAGES, (2, 6)),
        {},
        "a window of 6 cells does not fit in 5: 1 too few; use a smaller window, or a larger input (padding); "
        "the input has shape (2, 6, 5, 3), the window (2, 6)",
    ),
    "max_pool: stride 0": (
        layers.max_pool,
        (IMAGES, 2, 0),
        {},
        "stride is 0; it must be an int from 1 up, or two of them (height, width)",
    ),
    "max_pool: three sides": (
        layers.max_pool,
        (IMAGES, (2, 2, 1)),
        {},
        "pool_size is (2, 2, 1); it must be an int from 1 up, or two of them (height, width)",
    ),
    "max_pool: half a cell": (
        layers.max_pool,
        (IMAGES, 2.5),
        {},
        "pool_size is 2.5; it must be an int from 1 up, or two of them (height, width)",
    ),
    "max_pool: NaN": (layers.max_pool, (BROKEN,), {}, f"x of shape (2, 6, 5, 3) holds 3 {NAN}"),
    "max_pool_backward: dout": (
        layers.max_pool_backward,
        (ones(2, 6, 5, 3), IMAGES),
        {},
        "dout has shape (2, 6, 5, 3); max_pool returned (2, 3, 2, 3), and its gradient has that shape too",
    ),
    "max_pool_backward: NaN": (
        layers.max_pool_backward,
        (np.full((2, 3, 2, 3), np.nan), IMAGES),
        {},
        f"dout of shape (2, 3, 2, 3) holds 36 {NAN}",
    ),
    "average_pool: a word for a stride": (
        layers.average_pool,
        (IMAGES, 2, "valid"),
        {},
        "stride is 'valid'; it must be an int from 1 up, or two of them (height, width)",
    ),
    "average_pool_backward: dout": (
        layers.average_pool_backward,
        (ones(1, 3, 2, 3), IMAGES),
        {},
        "dout has shape (1, 3, 2, 3); average_pool returned (2, 3, 2, 3), and its gradient has that shape too",
    ),
    "global_average_pool: flat": (
        layers.global_average_pool,
        (ones(2, 3),),
        {},
        "x has shape (2, 3); it must be numbers of shape (N, H, W, C)",
    ),
    "global_average_pool_backward: dout": (
        layers.global_average_pool_backward,
        (ones(2, 1, 1, 3), IMAGES),
        {},
        "dout has shape (2, 1, 1, 3); global_average_pool returned (2, 3), and its gradient has that shape too",
    ),
    "dense: images": (
        layers.dense,
        (IMAGES, ones(90, 2), ones(2)),
        {},
        "x has shape (2, 6, 5, 3); it must be numbers of shape (N, D)",
    ),
    "dense: widths": (
        layers.dense,
        (ones(5, 4), ones(3, 2), ones(2)),
        {},
        "x has shape (5, 4), w has shape (3, 2): x has 4 numbers a row, w has 3 rows; they must be equal",
    ),
    "dense: biases": (
        layers.dense,
        (ones(5, 3), ones(3, 2), ones(5)),
        {},
        "b has shape (5,); w has shape (3, 2): 2 outputs need (2,)",
    ),
    "dense_backward: dout": (
        layers.dense_backward,
        (ones(2, 5), ones(5, 3), ones(3, 2)),
        {},
        "dout has shape (2, 5); dense returned (5, 2), and its gradient has that shape too",
    ),
    "dense_backward: widths": (
        layers.dense_backward,
        (ones(5, 2), ones(5, 4), ones(3, 2)),
        {},
        "x has shape (5, 4), w has shape (3, 2): x has 4 numbers a row, w has 3 rows; they must be equal",
    ),
    "relu_backward: dout": (
        layers.relu_backward,
        (ones(3), ones(4)),
        {},
        "dout has shape (3,); relu returned (4,), and its gradient has that shape too",
    ),
    "dropout: rate 1": (
        layers.dropout,
        (ones(3), 1, np.random.default_rng(0)),
        {},
        "rate is 1; it is the share that is dropped, from 0 up to but not including 1",
    ),
    "dropout_backward: dout": (
        layers.dropout_backward,
        (ones(3), ones(4)),
        {},
        "dout has shape (3,); dropout returned (4,), and its gradient has that shape too",
    ),
    "cross-entropy: one row of scores": (
        layers.softmax_cross_entropy,
        (ones(3), [0]),
        {},
        "scores has shape (3,); it must be numbers of shape (N, K)",
    ),
    "cross-entropy: one-hot": (
        layers.softmax_cross_entropy,
        (ones(2, 3), np.eye(3)[:2]),
        {},
        "labels have shape (2, 3) and dtype float64; scores of shape (2, 3) need 2 ints of shape (2,), not one-hot rows",
    ),
    "cross-entropy: labels as floats": (
        layers.softmax_cross_entropy,
        (ones(2, 3), [0.0, 1.0]),
        {},
        "labels have shape (2,) and dtype float64; scores of shape (2, 3) need 2 ints of shape (2,), not one-hot rows",
    ),
    "cross-entropy: a column of labels": (
        layers.softmax_cross_entropy,
        (ones(2, 3), [[0], [1]]),
        {},
        "labels have shape (2, 1) and dtype int64; scores of shape (2, 3) need 2 ints of shape (2,), not one-hot rows",
    ),
    "cross-entropy: label K": (
        layers.softmax_cross_entropy,
        (ones(2, 3), [1, 3]),
        {},
        "labels go from 1 to 3; 3 classes are 0 to 2",
    ),
    "cross-entropy: label -1": (
        layers.softmax_cross_entropy,
        (ones(2, 3), [-1, 2]),
        {},
        "labels go from -1 to 2; 3 classes are 0 to 2",
    ),
    "cross-entropy: no images": (
        layers.softmax_cross_entropy,
        (ones(0, 3), np.zeros(0, int)),
        {},
        "scores have shape (0, 3); a mean over no images is no number, give at least one row",
    ),
    "cross-entropy: NaN": (
        layers.softmax_cross_entropy,
        ([[np.nan, 0]], [0]),
        {},
        f"scores of shape (1, 2) holds 1 {NAN}",
    ),
}


@pytest.mark.parametrize("function, arguments, keywords, message", REFUSALS.values(), ids=REFUSALS)
def test_bad_input_is_refused_in_words(function, arguments, keywords, message):
    with pytest.raises(ValueError) as raised:
        function(*arguments, **keywords)
    assert str(raised.value) == message
