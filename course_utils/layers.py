"""The course's own reference in plain NumPy, and what its lessons explain.

Conventions: channels last. One image is (H, W), one kernel (kernel_h, kernel_w); a batch is (N, H, W, C), the
filters of a layer (kernel_h, kernel_w, C_in, C_out), as in Keras. What networks call convolution is
cross-correlation, the kernel is not flipped (Goodfellow, Bengio and Courville, *Deep Learning*, 2016, section 9.1).
"""

import numpy as np


def output_size(n, kernel_size, padding=0, stride=1):
    """Number of positions of a window along one axis: floor((n + 2p - f) / s) + 1.

    All arguments and the result are ints. Raises ValueError if the window does not fit once.

    >>> output_size(6, 3), output_size(7, 3, stride=2), output_size(28, 5, padding=2)
    (4, 3, 28)
    """
    if stride < 1:
        raise ValueError(f"stride is {stride}; a window moves by at least 1 cell")
    room = n + 2 * padding - kernel_size
    if room < 0:
        raise ValueError(
            f"a window of {kernel_size} cells does not fit in {n + 2 * padding}: {-room} too few; "
            "use a smaller kernel or more padding"
        )
    return room // stride + 1


def same_padding(n, kernel_size, stride=1):
    """Zeros (before, after) that Keras's padding="same" adds along one axis.

    The output then has ceil(n / stride) positions; an odd zero goes after.

    >>> same_padding(6, 3), same_padding(6, 3, stride=2), same_padding(6, 4)
    ((1, 1), (0, 1), (1, 2))
    """
    positions = -(-n // stride)
    total = max((positions - 1) * stride + kernel_size - n, 0)
    return total // 2, total - total // 2


def pad(image, padding):
    """Zeros around an image: (H, W) -> (H + 2p, W + 2p), the dtype kept.

    >>> pad(np.ones((1, 2), int), 1).tolist()
    [[0, 0, 0, 0], [0, 1, 1, 0], [0, 0, 0, 0]]
    """
    image = np.asarray(image)
    height, width = image.shape
    padded = np.zeros((height + 2 * padding, width + 2 * padding), image.dtype)
    padded[padding : padding + height, padding : padding + width] = image
    return padded


def cross_correlate(image, kernel, *, stride=1, padding=0):
    """Slide `kernel` over `image`; at each stop, the sum of the element-wise products.

    image   (H, W), ints or floats
    kernel  (kernel_h, kernel_w)

    Returns (H_out, W_out) with sizes by `output_size`. Ints give int64, so that the negative
    numbers of an edge filter survive an image of uint8; floats keep their precision.
    Raises ValueError if an array is not a matrix, or if the kernel does not fit.

    >>> cross_correlate([[3, 1, 1], [1, 0, 7], [2, 3, 5]], [[1, 0, -1]] * 3).tolist()
    [[-7]]
    """
    image, kernel = _matrix("image", image), _matrix("kernel", kernel)
    # one image of one channel, one filter
    return conv2d(image[None, :, :, None], kernel[:, :, None, None], stride=stride, padding=padding)[0, :, :, 0]


def convolve(image, kernel, *, stride=1, padding=0):
    """Convolution as mathematics defines it: the kernel is turned by 180 degrees first.

    >>> convolve([[1, 2, 3]], [[1, 0, -1]]).tolist()
    [[2]]
    """
    flipped = _matrix("kernel", kernel)[::-1, ::-1]
    return cross_correlate(image, flipped, stride=stride, padding=padding)


def conv2d(x, w, b=None, *, stride=1, padding=0):
    """A convolution layer without its activation: every filter slides over the whole depth of every image.

    x  (N, H, W, C_in), ints or floats
    w  (kernel_h, kernel_w, C_in, C_out): C_out filters
    b  (C_out,), one bias a filter; None for zeros

    Returns (N, H_out, W_out, C_out) with sizes by `output_size`; ints give int64, floats keep their precision.
    Raises ValueError if the depths differ, if there is not one bias a filter, or if a filter does not fit.

    >>> conv2d(np.ones((1, 6, 6, 3), int), np.ones((3, 3, 3, 2), int), [0, 1])[0, 0, 0].tolist()
    [27, 28]
    """
    x, w = _batch("x", x, "N, H, W, C_in"), _batch("w", w, "kernel_h, kernel_w, C_in, C_out")
    if x.shape[3] != w.shape[2]:
        raise ValueError(f"the input has {x.shape[3]} channels, the filters are {w.shape[2]} deep; they must be equal")
    if padding:
        x = np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    kernel_height, kernel_width, _, filters = w.shape
    height = output_size(x.shape[1], kernel_height, stride=stride)
    width = output_size(x.shape[2], kernel_width, stride=stride)
    result = np.zeros((len(x), height, width, filters), np.result_type(x, w))
    # One pass over the few cells of the kernel, not over the many positions of the window:
    # (N, H_out, W_out, C_in) @ (C_in, C_out), one cell of all filters with a shifted copy of all images.
    for row, column in np.ndindex(kernel_height, kernel_width):
        below, right = row + (height - 1) * stride + 1, column + (width - 1) * stride + 1
        result += x[:, row:below:stride, column:right:stride] @ w[row, column]
    if b is None:
        return result
    b = np.asarray(b)
    if b.shape != (filters,):
        raise ValueError(f"b has shape {b.shape}; {filters} filters need ({filters},)")
    return result + b


def relu(x):
    """max(x, 0) for each number; shape and dtype stay (Nair and Hinton, 2010).

    >>> relu(np.array([-7, 0, 2])).tolist()
    [0, 0, 2]
    """
    return np.maximum(x, 0)


def _batch(name, values, axes):
    """`values` as an array of four axes, of int64 or floats."""
    return _numbers(name, values, 4, f"({axes})")


def _matrix(name, values):
    """`values` as a matrix of int64 or floats."""
    return _numbers(name, values, 2, "a matrix (height, width)")


def _numbers(name, values, axes, kind):
    array = np.asarray(values)
    if array.ndim != axes:
        raise ValueError(f"{name} has shape {array.shape}; it must be {kind}")
    return array if array.dtype.kind == "f" else array.astype(np.int64)
