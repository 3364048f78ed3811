"""Exercise 2.2 has no arguments and many right answers: what makes one right is written down here a second time."""

import numpy as np

WRAPS = ("list", "tuple", "float64", "read-only", "Fortran order")


def inputs(rng):
    return (), {}


def same(mine, reference):
    """True where `mine` is a right answer, whatever the reference is."""
    kernel = np.asarray(mine, dtype=float)
    if kernel.shape != (3, 3):
        return False
    rows = kernel.sum(axis=1)
    return bool(np.allclose(kernel.sum(axis=0), 0) and rows[0] < 0 < rows[2])
