"""Random calls of exercise 1.1: photos of any shape."""

import numpy as np

WRAPS = ("array", "read-only", "Fortran order")


def inputs(rng):
    shape = tuple(rng.integers(1, 5, rng.integers(1, 4)))
    return (rng.integers(0, rng.integers(2, 257), shape).astype(np.uint8),), {}


def same(mine, reference):
    mine = np.asarray(mine)
    return mine.shape == reference.shape and mine.dtype == reference.dtype and np.allclose(mine, reference, atol=1e-6)
