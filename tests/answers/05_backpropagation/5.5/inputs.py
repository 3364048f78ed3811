"""Random calls of exercise 5.5: numbers that are all different, windows that may leave rows and columns over."""

import numpy as np

WRAPS = {
    "relu_backward": ("list", "float64", "read-only", "Fortran order"),
    "max_pool_backward": ("list", "tuple", "float64", "read-only", "Fortran order"),
}


def inputs_relu_backward(rng):
    shape = tuple(int(side) for side in rng.integers(1, 4, rng.integers(1, 5)))
    return (rng.normal(size=shape), rng.integers(-2, 3, shape).astype(float)), {}


def inputs_max_pool_backward(rng):
    size, n, channels = (int(rng.integers(1, 4)) for _ in range(3))
    rows, columns = (int(count) for count in rng.integers(1, 4, 2))
    height, width = rows * size + int(rng.integers(0, size)), columns * size + int(rng.integers(0, size))
    x = rng.permutation(n * height * width * channels).reshape(n, height, width, channels) - 20.0
    return (rng.normal(size=(n, rows, columns, channels)), x, size), {}
