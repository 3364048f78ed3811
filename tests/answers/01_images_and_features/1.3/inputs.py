"""Random calls of exercise 1.3."""

import numpy as np

WRAPS = ("list", "tuple", "float64", "read-only", "Fortran order")


def inputs(rng):
    shape = (int(rng.integers(1, 6)), int(rng.integers(1, 6)), 3)
    photo = rng.integers(0, rng.choice([8, 100, 256]), shape).astype(np.uint8)
    if rng.random() < 0.4:
        return (photo,), {}
    return (photo,), {"bins": int(2 ** rng.integers(1, 9))}
