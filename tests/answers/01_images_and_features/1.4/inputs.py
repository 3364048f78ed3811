"""Random calls of exercise 1.4."""

import numpy as np

WRAPS = ("list", "tuple", "float64", "read-only", "Fortran order")


def inputs(rng):
    shape = tuple(rng.integers(2, 7, 2))
    gray = rng.integers(0, 256, shape).astype(np.uint8)
    return ((gray if rng.random() < 0.5 else rng.normal(size=shape)),), {}
