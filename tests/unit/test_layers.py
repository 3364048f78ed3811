"""course_utils.layers against loops that do what the formulas say, one number at a time."""

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


@pytest.mark.parametrize(
    "arguments, keywords, message",
    [
        (
            (np.ones(3), np.ones((1, 1))),
            {},
            "image has shape (3,); it must be a matrix (height, width)",
        ),
        (
            (np.ones((3, 3)), np.ones((2, 2, 1))),
            {},
            "kernel has shape (2, 2, 1); it must be a matrix (height, width)",
        ),
        (
            (np.ones((3, 5)), np.ones((5, 3))),
            {},
            "a window of 5 cells does not fit in 3: 2 too few; use a smaller kernel or more padding",
        ),
        (
            (np.ones((5, 2)), np.ones((3, 7))),
            {"padding": 2},
            "a window of 7 cells does not fit in 6: 1 too few; use a smaller kernel or more padding",
        ),
        (
            (np.ones((3, 3)), np.ones((2, 2))),
            {"stride": 0},
            "stride is 0; a window moves by at least 1 cell",
        ),
    ],
    ids=["image is a row", "kernel has channels", "kernel too tall", "too wide with padding", "stride 0"],
)
def test_cross_correlate_refuses(arguments, keywords, message):
    with pytest.raises(ValueError) as raised:
        layers.cross_correlate(*arguments, **keywords)
    assert str(raised.value) == message


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


@pytest.mark.parametrize(
    "x, w, b, message",
    [
        pytest.param(
            (6, 6, 3), (3, 3, 3, 2), None, r"x has shape \(6, 6, 3\); it must be \(N, H, W, C_in\)", id="no batch"
        ),
        pytest.param((1, 6, 6, 3), (3, 3, 3), None, r"w has shape \(3, 3, 3\); it must be \(kernel_h", id="one filter"),
        pytest.param((1, 6, 6, 3), (3, 3, 4, 2), None, "the input has 3 channels, the filters are 4 deep", id="depths"),
        pytest.param((1, 6, 6, 3), (3, 3, 3, 2), 3, r"b has shape \(3,\); 2 filters need \(2,\)", id="biases"),
        pytest.param(
            (1, 2, 6, 3), (3, 3, 3, 2), None, "a window of 3 cells does not fit in 2: 1 too few", id="too large"
        ),
    ],
)
def test_conv2d_says_what_does_not_fit(x, w, b, message):
    with pytest.raises(ValueError, match=message):
        layers.conv2d(np.ones(x), np.ones(w), None if b is None else np.ones(b))


def test_relu_keeps_shape_dtype_and_what_is_positive():
    x = np.array([[-2, 0], [3, -1]], np.int8)
    assert layers.relu(x).tolist() == [[0, 0], [3, 0]] and layers.relu(x).dtype == np.int8
