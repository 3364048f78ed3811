"""Random calls of exercise 1.2: photos of uint8 and of both float types."""

import numpy as np

WRAPS = ("array", "read-only", "Fortran order")


def inputs(rng):
    shape = (int(rng.integers(1, 5)), int(rng.integers(1, 5)), 3)
    photo = rng.integers(0, 256, shape).astype(np.uint8)
    kind = rng.choice(["uint8", "float32", "float64"])
    return ((photo if kind == "uint8" else rng.random(shape).astype(kind)),), {}


def same(mine, reference):
    mine = np.asarray(mine)
    near = 0 if reference.dtype == np.uint8 else 1e-6
    return mine.shape == reference.shape and mine.dtype == reference.dtype and np.allclose(mine, reference, rtol=0, atol=near)
