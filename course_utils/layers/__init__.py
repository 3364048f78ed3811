"""The course's own reference in plain NumPy: what its lessons explain, forward and, beside it, backward.

    windows          where a window stops; padding; what every operation refuses
    convolution      conv2d and its backward; cross_correlate and convolve for one image of one channel
    pooling          max_pool, average_pool, global_average_pool
    fully_connected  flatten, dense, relu, dropout, softmax, softmax_cross_entropy

Conventions: channels last. One image is (H, W), one kernel (kernel_h, kernel_w); a batch is (N, H, W, C), the
filters of a layer (kernel_h, kernel_w, C_in, C_out), as in Keras. What networks call convolution is
cross-correlation, the kernel is not flipped (Goodfellow, Bengio and Courville, *Deep Learning*, 2016, section 9.1).
A backward function takes `dout`, the gradient of the loss with respect to what its forward function returned, then
what that one was given, and returns the gradients with respect to its arrays, in their order. Nothing is kept
between the two calls, and no argument is written into.
"""

from .convolution import conv2d, conv2d_backward, convolve, cross_correlate
from .fully_connected import (
    dense,
    dense_backward,
    dropout,
    dropout_backward,
    flatten,
    relu,
    relu_backward,
    softmax,
    softmax_cross_entropy,
)
from .pooling import (
    average_pool,
    average_pool_backward,
    global_average_pool,
    global_average_pool_backward,
    max_pool,
    max_pool_backward,
)
from .windows import output_size, pad, same_padding

__all__ = [
    "average_pool",
    "average_pool_backward",
    "conv2d",
    "conv2d_backward",
    "convolve",
    "cross_correlate",
    "dense",
    "dense_backward",
    "dropout",
    "dropout_backward",
    "flatten",
    "global_average_pool",
    "global_average_pool_backward",
    "max_pool",
    "max_pool_backward",
    "output_size",
    "pad",
    "relu",
    "relu_backward",
    "same_padding",
    "softmax",
    "softmax_cross_entropy",
]
