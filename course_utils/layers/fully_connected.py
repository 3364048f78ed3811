"""The end of a network: flatten, fully connected layers, activations, dropout, softmax and its loss."""

import math

import numpy as np

from .windows import numbers, same_shape


def flatten(x):
    """One row an image: (N, H, W, C) -> (N, H·W·C), in reading order, the channels of a place side by side.

    >>> flatten([[[[1], [1], [0]], [[4], [2], [1]], [[0], [2], [1]]]]).tolist()
    [[1, 1, 0, 4, 2, 1, 0, 2, 1]]
    """
    x = np.asarray(x)
    return x.reshape(len(x), math.prod(x.shape[1:]))  # not -1, which an empty batch would leave open


def dense(x, w, b):
    """A fully connected layer without its activation: every output is a weighted sum of all inputs, plus a bias.

    x  (N, D);  w  (D, K);  b  (K,)

    Returns (N, K). Raises ValueError if the shapes do not match, or for NaN.

    >>> dense([[1, 2]], [[1, 0, 3], [0, 1, 1]], [10, 20, 30]).tolist()
    [[11, 22, 35]]
    """
    x, w, b = numbers("x", x, "N, D"), numbers("w", w, "D, K"), numbers("b", b, "K,")
    _matching(x, w)
    if b.shape != w.shape[1:]:
        raise ValueError(f"b has shape {b.shape}; w has shape {w.shape}: {w.shape[1]} outputs need ({w.shape[1]},)")
    return x @ w + b


def dense_backward(dout, x, w):
    """Gradients with respect to what `dense` was given.

    dout  (N, K): gradient with respect to its result; x, w as given to it

    Returns (dx, dw, db) of the shapes of x, w, b. Raises ValueError as `dense`, or for a dout of another shape.

    >>> [gradient.tolist() for gradient in dense_backward([[1, 10]], [[2, 3]], [[1, 0], [4, 5]])]
    [[[1, 54]], [[2, 20], [3, 30]], [1, 10]]
    """
    x, w = numbers("x", x, "N, D"), numbers("w", w, "D, K")
    _matching(x, w)
    dout = same_shape(dout, (len(x), w.shape[1]), "dense")
    return dout @ w.T, x.T @ dout, dout.sum(axis=0)


def relu(x):
    """max(x, 0) for each number; shape and dtype stay (Nair and Hinton, 2010).

    >>> relu(np.array([-7, 0, 2])).tolist()
    [0, 0, 2]
    """
    return np.maximum(x, 0)


def relu_backward(dout, x):
    """Gradient with respect to x: dout where x was above 0, else 0 (so at 0 too, as in Keras).

    >>> relu_backward(np.array([5, 5, 5]), np.array([-7, 0, 2])).tolist()
    [0, 0, 5]
    """
    x = np.asarray(x)
    return same_shape(dout, x.shape, "relu") * (x > 0)


def dropout(x, rate, rng):
    """Inverted dropout, as it acts in training: each number is 0 with probability `rate`, else divided by 1 - rate.

    The expected value stays, so that nothing has to be done at test time (Srivastava et al. 2014, section 10).

    x     array of floats, any shape
    rate  from 0 up to, not including, 1
    rng   numpy.random.Generator

    Returns (result, mask), both of x's shape and dtype; the mask holds 0 and 1 / (1 - rate), result is x * mask.
    Raises ValueError for another rate.

    >>> dropout(np.ones(6), 0.5, np.random.default_rng(1))[0].tolist()
    [2.0, 2.0, 0.0, 2.0, 0.0, 0.0]
    """
    if not 0 <= rate < 1:
        raise ValueError(f"rate is {rate}; it is the share that is dropped, from 0 up to but not including 1")
    x = np.asarray(x)
    mask = ((rng.random(x.shape) >= rate) / (1 - rate)).astype(np.result_type(x, np.float32))
    return x * mask, mask


def dropout_backward(dout, mask):
    """Gradient with respect to x: what was dropped gets none, what was scaled up gets more.

    >>> dropout_backward(np.array([1.0, 1.0]), np.array([0.0, 2.0])).tolist()
    [0.0, 2.0]
    """
    return same_shape(dout, np.shape(mask), "dropout") * mask


def softmax(scores):
    """Probabilities along the last axis: exp(score) over the sum of all of them.

    The largest score is subtracted first, which changes nothing but that a score of 1000 does not overflow.

    >>> softmax([[1000.0, 1000.0]]).tolist()
    [[0.5, 0.5]]
    """
    scores = np.asarray(scores)
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)


def softmax_cross_entropy(scores, labels):
    """Mean of -log(probability of the right class) over a batch, and its gradient.

    scores  (N, K), before softmax
    labels  (N,) of ints, 0 to K - 1

    Returns (loss, dscores): a number and (N, K), (softmax - one_hot) / N.
    Raises ValueError for other shapes, no images, NaN, or a label that is no class.

    >>> loss, dscores = softmax_cross_entropy([[0.0, 0.0]], [1])
    >>> round(float(loss), 4), dscores.tolist()
    (0.6931, [[0.5, -0.5]])
    """
    scores, labels = numbers("scores", scores, "N, K"), np.asarray(labels)
    count, classes = scores.shape
    if not count:
        raise ValueError(f"scores have shape {scores.shape}; a mean over no images is no number, give at least one row")
    if labels.shape != (count,) or labels.dtype.kind not in "iu":
        raise ValueError(
            f"labels have shape {labels.shape} and dtype {labels.dtype}; scores of shape {scores.shape} "
            f"need {count} ints of shape ({count},), not one-hot rows"
        )
    if not 0 <= labels.min() <= labels.max() < classes:
        raise ValueError(f"labels go from {labels.min()} to {labels.max()}; {classes} classes are 0 to {classes - 1}")
    right = np.arange(count), labels
    # log softmax without softmax: a probability that rounds to 0 would give log(0)
    shifted = scores - scores.max(axis=1, keepdims=True)
    loss = (np.log(np.exp(shifted).sum(axis=1)) - shifted[right]).mean()
    dscores = softmax(scores)
    dscores[right] -= 1
    return loss, dscores / count


def _matching(x, w):
    if x.shape[1] != w.shape[0]:
        raise ValueError(
            f"x has shape {x.shape}, w has shape {w.shape}: x has {x.shape[1]} numbers a row, w has {w.shape[0]} rows; "
            "they must be equal"
        )
