"""Where a window stops on an image, the zeros around it, and what every operation refuses."""

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
            "use a smaller window, or a larger input (padding)"
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


def places(x_shape, window_shape, strides, padding=0):
    """Stops (H_out, W_out) of a window (kernel_h, kernel_w, …) on one image (H, W) or a batch (N, H, W, C).

    Raises ValueError, with both shapes, if the window does not fit or a stride or the padding is not possible.
    """
    sides = x_shape if len(x_shape) == 2 else x_shape[1:3]
    whole("padding", padding, 0)
    try:
        return tuple(
            output_size(n, kernel_size, padding, whole("stride", stride, 1))
            for n, kernel_size, stride in zip(sides, window_shape[:2], strides, strict=True)
        )
    except ValueError as problem:
        raise ValueError(f"{problem}; the input has shape {x_shape}, the window {window_shape}") from None


def stops(first, count, stride):
    """The slice of an axis that one cell of a window, `first`, visits on its `count` stops."""
    return slice(first, first + (count - 1) * stride + 1, stride)


def whole(name, value, least):
    """`value` if it is an int from `least` up. Raises ValueError."""
    if not isinstance(value, (int, np.integer)) or value < least:
        raise ValueError(f"{name} is {value!r}; it must be an int from {least} up")
    return value


def numbers(name, values, axes):
    """`values` as an array of int64 or floats with as many axes as `axes` names, such as "N, H, W, C".

    Raises ValueError for another rank, for what is no number, and for NaN.
    """
    array = np.asarray(values)
    if array.ndim != len(axes.rstrip(",").split(",")):
        remedy = ""
        if axes.startswith("N, H, W, C") and array.ndim == 3:
            remedy = f"; one image becomes a batch by {name}[np.newaxis], grey ones get their channel by "
            remedy += f"{name}[..., np.newaxis]"
        raise ValueError(f"{name} has shape {array.shape}; it must be numbers of shape ({axes}){remedy}")
    return _checked(name, array)


def same_shape(dout, shape, of):
    """`dout` as an array like those of `numbers`, of the shape of what the forward function `of` returned.

    Raises ValueError for another shape, for what is no number, and for NaN.
    """
    dout = np.asarray(dout)
    if dout.shape != shape:
        raise ValueError(f"dout has shape {dout.shape}; {of} returned {shape}, and its gradient has that shape too")
    return _checked("dout", dout)


def _checked(name, array):
    """`array` with ints as int64. Raises ValueError for what is no number, and for NaN."""
    if array.dtype.kind not in "biuf":
        raise ValueError(f"{name} has dtype {array.dtype}; it must be ints or floats")
    if array.dtype.kind != "f":
        return array.astype(np.int64, copy=False)
    if array.size and np.isnan(array.min()):  # the smallest of numbers with a NaN is NaN: one pass, no mask
        raise ValueError(
            f"{name} of shape {array.shape} holds {np.isnan(array).sum()} NaN; look for a division by 0, "
            "the logarithm of 0, or a learning rate that is too large, in what made it"
        )
    return array
