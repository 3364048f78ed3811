"""Convolution, forward and backward, in plain NumPy and not far from TensorFlow's own speed.

Channels last, a row of a window (kernel_w · C numbers) lies together in memory already. So the images are copied
once for each column of the kernel, not for each of its cells as in im2col, and a layer is one matrix product for
each row of the kernel:

    x (n, H, W, C) ── row windows ──▶ (H, n, W_out, kernel_w·C) @ (kernel_w·C, C_out), shifted down row by row, added

Few images at a time, so that what is copied is still in the processor's cache when it is used.
Lesson 6 measures the way there.
"""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from .windows import numbers, places, same_shape, stops

_BLOCK_BYTES = 2**19  # of row windows; half a common cache of 1 or 2 MB, the rest is for the products


def conv2d(x, w, b=None, *, stride=1, padding=0):
    """A convolution layer without its activation: every filter slides over the whole depth of every image.

    x  (N, H, W, C_in), ints or floats
    w  (kernel_h, kernel_w, C_in, C_out): C_out filters
    b  (C_out,), one bias a filter; None for zeros

    Returns (N, H_out, W_out, C_out) with sizes by `output_size`; ints give int64, floats keep their precision.
    Raises ValueError if the depths differ, if there is not one bias a filter, if a filter does not fit, or for NaN.

    >>> conv2d(np.ones((1, 6, 6, 3), int), np.ones((3, 3, 3, 2), int), [0, 1])[0, 0, 0].tolist()
    [27, 28]
    """
    x, w = _matching(x, w)
    b = np.zeros(w.shape[3], w.dtype) if b is None else numbers("b", b, "C_out,")
    if b.shape != w.shape[3:]:
        raise ValueError(f"b has shape {b.shape}; w has shape {w.shape}: {w.shape[3]} filters need ({w.shape[3]},)")
    size = places(x.shape, w.shape, (stride, stride), padding)
    dtype = np.result_type(x, w, b)
    x, w, b = (array.astype(dtype, copy=False) for array in (_padded(x, padding), w, b))
    return _correlate(x, w, b, stride, size)


def conv2d_backward(dout, x, w, *, stride=1, padding=0):
    """Gradients of a loss with respect to what `conv2d` was given.

    dout  (N, H_out, W_out, C_out): gradient with respect to its result
    x, w, stride, padding  as given to it

    Returns (dx, dw, db) of the shapes of x, w, b. Raises ValueError as `conv2d`, or for a dout of another shape.

    >>> dx, dw, db = conv2d_backward([[[[10.0]]]], [[[[1.0], [2.0]]]], [[[[3.0]], [[4.0]]]])
    >>> dx.ravel().tolist(), dw.ravel().tolist(), db.tolist()
    ([30.0, 40.0], [10.0, 20.0], [10.0])
    """
    x, w = _matching(x, w)
    height, width = places(x.shape, w.shape, (stride, stride), padding)
    dout = same_shape(dout, (len(x), height, width, w.shape[3]), "conv2d")
    dtype = np.result_type(x, w, dout, np.float32)
    x, w, dout = (array.astype(dtype, copy=False) for array in (_padded(x, padding), w, dout))
    dx, dw = _correlate_backward(dout, x, w, stride)
    by_position = dout.reshape(-1, w.shape[3])
    db = np.ones(len(by_position), dtype) @ by_position  # a sum; as a matrix product several times as fast
    return dx[:, padding : dx.shape[1] - padding, padding : dx.shape[2] - padding], dw, db


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
    image, kernel = numbers("image", image, "height, width"), numbers("kernel", kernel, "height, width")
    places(image.shape, kernel.shape, (stride, stride), padding)  # here, where a message can show the shapes as given
    # one image of one channel, one filter
    return conv2d(image[None, :, :, None], kernel[:, :, None, None], stride=stride, padding=padding)[0, :, :, 0]


def convolve(image, kernel, *, stride=1, padding=0):
    """Convolution as mathematics defines it: the kernel is turned by 180 degrees first.

    >>> convolve([[1, 2, 3]], [[1, 0, -1]]).tolist()
    [[2]]
    """
    flipped = numbers("kernel", kernel, "height, width")[::-1, ::-1]
    return cross_correlate(image, flipped, stride=stride, padding=padding)


def _matching(x, w):
    """Images and filters as arrays of one depth. Raises ValueError."""
    x, w = numbers("x", x, "N, H, W, C_in"), numbers("w", w, "kernel_h, kernel_w, C_in, C_out")
    if x.shape[3] != w.shape[2]:
        raise ValueError(
            f"x has shape {x.shape}, w has shape {w.shape}: the input has {x.shape[3]} channels, the filters are "
            f"{w.shape[2]} deep; they must be equal"
        )
    return x, w


def _padded(x, padding):
    return np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0))) if padding else x


def _correlate(x, w, b, stride, size):
    """Forward, all of one dtype, x padded already; size (H_out, W_out)."""
    (count, _, _, channels), (kernel_height, kernel_width, _, filters), (height, width) = x.shape, w.shape, size
    result = np.empty((count, height, width * filters), x.dtype)
    biases = np.tile(b, width)  # a whole row of the result at once: adding runs of a few numbers is slow
    by_row = w.reshape(kernel_height, kernel_width * channels, filters)
    scratch = _Scratch(x.dtype)
    for images in _blocks(x.shape, kernel_width, x.itemsize):
        rows = _row_windows(x[images], kernel_width, width, stride, scratch)
        total, product = (scratch.array(name, (height * rows.shape[1] * width, filters)) for name in ("sum", "product"))
        for row in range(kernel_height):
            np.matmul(_flat(rows[stops(row, height, stride)]), by_row[row], out=product if row else total)
            if row:
                total += product
        np.add(total.reshape(height, -1, width * filters).swapaxes(0, 1), biases, out=result[images])
    return result.reshape(count, height, width, filters)


def _correlate_backward(dout, x, w, stride):
    """Backward: (dx, dw), all of one dtype, x padded already."""
    (_, height, width, _), (kernel_height, kernel_width, channels, filters) = dout.shape, w.shape
    back_by_row = w.reshape(kernel_height, kernel_width * channels, filters).swapaxes(1, 2)
    back_by_row = back_by_row.copy()  # in order: BLAS takes twice as long for a transposed matrix of a few numbers
    dx, dw = np.zeros_like(x), np.zeros((kernel_height, kernel_width * channels, filters), x.dtype)
    scratch = _Scratch(x.dtype)
    for images in _blocks(x.shape, kernel_width, x.itemsize):
        rows = _row_windows(x[images], kernel_width, width, stride, scratch)
        by_position = _flat(np.ascontiguousarray(dout[images].swapaxes(0, 1)))
        drows = scratch.array("drows", rows.shape)
        drows[height if stride == 1 else 0 :] = 0
        product = scratch.array("product", (height, *rows.shape[1:]))
        for row in range(kernel_height):
            here = stops(row, height, stride)
            dw[row] += _flat(rows[here]).T @ by_position
            # the first product lies together in drows where the stride is 1: straight to its place, nothing to add
            in_place = row == 0 and stride == 1
            np.matmul(by_position, back_by_row[row], out=_flat(drows[here] if in_place else product))
            if not in_place:
                drows[here] += product
        # a number of the image stood in several row windows, once in each column of the kernel
        for column in range(kernel_width):
            of_column = drows[..., column * channels : (column + 1) * channels].swapaxes(0, 1)
            dx[images, :, stops(column, width, stride)] += of_column
    return dx, dw.reshape(w.shape)


def _row_windows(x, kernel_width, width, stride, scratch):
    """(n, H, W, C) -> (H, n, W_out, kernel_w·C): for each row and stop, what a row of the kernel lies upon."""
    count, height, _, channels = x.shape
    windows = sliding_window_view(x.reshape(count, height, -1), kernel_width * channels, axis=2)  # one at every number
    windows = windows[:, :, stops(0, width, stride * channels)]
    rows = scratch.array("rows", (height, count, *windows.shape[2:]))
    rows[...] = windows.swapaxes(0, 1)
    return rows


def _flat(array):
    """The last axis kept, all others as one: matrices for a product."""
    return array.reshape(-1, array.shape[-1])


def _blocks(shape, kernel_width, itemsize):
    """Slices of the batch whose row windows take about _BLOCK_BYTES, one image at the least."""
    count, height, width, channels = shape
    size = max(1, _BLOCK_BYTES // max(1, height * width * channels * kernel_width * itemsize))
    return [slice(start, start + size) for start in range(0, count, size)]


class _Scratch:
    """Arrays to be filled again block after block: fresh memory costs more than the arithmetic done in it."""

    def __init__(self, dtype):
        self._dtype, self._memory = dtype, {}

    def array(self, name, shape):
        """An array of this shape, its numbers left over from before."""
        size = int(np.prod(shape))
        if name not in self._memory or self._memory[name].size < size:
            self._memory[name] = np.empty(size, self._dtype)
        return self._memory[name][:size].reshape(shape)
