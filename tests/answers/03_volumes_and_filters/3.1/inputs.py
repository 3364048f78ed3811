"""Random calls of exercise 3.1: volumes of one to five channels, whole numbers and others."""

import numpy as np

WRAPS = ("list", "tuple", "float64", "read-only", "Fortran order")


def inputs(rng):
    height, width, channels = rng.integers(1, 7), rng.integers(1, 7), rng.integers(1, 6)
    window = rng.integers(1, height + 1), rng.integers(1, width + 1), channels
    shape = (height, width, channels)
    volume = rng.integers(0, 256, shape).astype("uint8") if rng.random() < 0.3 else rng.normal(size=shape)
    kernel = rng.integers(-4, 5, window)
    return (volume, kernel / 7 if rng.random() < 0.4 else kernel), {}
