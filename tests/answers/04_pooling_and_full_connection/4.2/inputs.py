"""Random calls of exercise 4.2: images of floats and of uint8."""

import numpy as np

WRAPS = ("list", "tuple", "float64", "read-only", "Fortran order")


def inputs(rng):
    size, stride, channels = (int(rng.integers(1, high)) for high in (5, 5, 4))
    height, width = (int(side) for side in size + rng.integers(0, 7, 2))
    x = rng.normal(size=(int(rng.integers(1, 4)), height, width, channels))
    return (x if rng.random() < 0.5 else (x * 80 + 128).clip(0, 255).astype(np.uint8), size, stride), {}
