"""Pooling: of each window one number, channel by channel, with nothing to learn.

`pool_size` and `stride` are an int or (height, width); without a stride the windows lie side by side, as in Keras.
Rows and columns that no window reaches are left out (Keras's padding="valid").
"""

import numpy as np

from .windows import numbers, places, same_shape, stops


def max_pool(x, pool_size=2, stride=None):
    """The largest number of each window (LeCun et al. 1998 averaged; the maximum: Ranzato et al. 2007).

    x  (N, H, W, C), ints or floats

    Returns (N, H_out, W_out, C) with sizes by `output_size`; ints give int64, floats keep their precision.
    Raises ValueError for another rank, NaN, or a window that does not fit.

    >>> max_pool([[[[1], [5]], [[7], [3]]]]).tolist()
    [[[[7]]]]
    """
    return _largest(*_cells(x, pool_size, stride))


def max_pool_backward(dout, x, pool_size=2, stride=None):
    """Gradient with respect to x: each number of dout goes to the cell that had the maximum.

    Of equal maxima the first in reading order gets it, as in TensorFlow.

    dout  (N, H_out, W_out, C); x, pool_size, stride as given to `max_pool`

    Returns (N, H, W, C). Raises ValueError as `max_pool`, or for a dout of another shape.

    >>> max_pool_backward([[[[10.0]]]], [[[[1.0], [5.0]], [[7.0], [7.0]]]]).ravel().tolist()
    [0.0, 0.0, 10.0, 0.0]
    """
    x, cells = _cells(x, pool_size, stride)
    largest = _largest(x, cells)
    dout = same_shape(dout, largest.shape, "max_pool")
    dx, waiting = np.zeros(x.shape, np.result_type(dout, np.float32)), np.ones(largest.shape, bool)
    for cell in cells:
        winner = waiting & (x[cell] == largest)
        dx[cell] += dout * winner
        waiting &= ~winner
    return dx


def average_pool(x, pool_size=2, stride=None):
    """The mean of each window.

    x  (N, H, W, C), ints or floats

    Returns (N, H_out, W_out, C); floats keep their precision, ints give float64. Raises ValueError as `max_pool`.

    >>> average_pool([[[[1], [5]], [[7], [3]]]]).tolist()
    [[[[4.0]]]]
    """
    x, cells = _cells(x, pool_size, stride)
    return sum(x[cell] for cell in cells) / len(cells)


def average_pool_backward(dout, x, pool_size=2, stride=None):
    """Gradient with respect to x: each number of dout, shared out equally among the cells of its window.

    dout  (N, H_out, W_out, C); x, pool_size, stride as given to `average_pool`

    Returns (N, H, W, C). Raises ValueError as `average_pool`, or for a dout of another shape.

    >>> average_pool_backward([[[[8.0]]]], [[[[1], [5]], [[7], [3]]]]).ravel().tolist()
    [2.0, 2.0, 2.0, 2.0]
    """
    x, cells = _cells(x, pool_size, stride)
    dout = same_shape(dout, x[cells[0]].shape, "average_pool")
    dx = np.zeros(x.shape, np.result_type(dout, np.float32))
    share = dout / len(cells)
    for cell in cells:
        dx[cell] += share
    return dx


def global_average_pool(x):
    """The mean of each whole map: (N, H, W, C) -> (N, C) (Lin, Chen and Yan, *Network In Network*, 2014, section 3.2).

    >>> global_average_pool([[[[1, 10], [3, 30]]]]).tolist()
    [[2.0, 20.0]]
    """
    return numbers("x", x, "N, H, W, C").mean(axis=(1, 2))


def global_average_pool_backward(dout, x):
    """Gradient with respect to x (N, H, W, C): dout (N, C) shared out equally over the maps.

    >>> global_average_pool_backward([[8.0]], [[[[1], [5]], [[7], [3]]]]).ravel().tolist()
    [2.0, 2.0, 2.0, 2.0]
    """
    x = numbers("x", x, "N, H, W, C")
    dout = same_shape(dout, (x.shape[0], x.shape[3]), "global_average_pool")
    return np.broadcast_to(dout[:, None, None, :] / (x.shape[1] * x.shape[2]), x.shape).copy()


def _largest(x, cells):
    """The largest number of each window, of what `_cells` gives."""
    result = x[cells[0]].copy()
    for cell in cells[1:]:
        np.maximum(result, x[cell], out=result)
    return result


def _cells(x, pool_size, stride):
    """x as an array, and for each cell of the window the index of all the numbers that it visits."""
    x = numbers("x", x, "N, H, W, C")
    sizes = _pair("pool_size", pool_size)
    strides = sizes if stride is None else _pair("stride", stride)
    height, width = places(x.shape, sizes, strides)
    every = slice(None)
    return x, [
        (every, stops(row, height, strides[0]), stops(column, width, strides[1])) for row, column in np.ndindex(*sizes)
    ]


def _pair(name, value):
    """(height, width) of an int or of such a pair. Raises ValueError."""
    pair = tuple(value) if isinstance(value, (tuple, list)) else (value, value)
    if len(pair) != 2 or not all(isinstance(side, (int, np.integer)) and side >= 1 for side in pair):
        raise ValueError(f"{name} is {value!r}; it must be an int from 1 up, or two of them (height, width)")
    return pair
