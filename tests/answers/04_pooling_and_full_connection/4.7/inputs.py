"""Random calls of exercise 4.7: small networks for images of many sizes."""

import numpy as np

WRAPS = ("list", "tuple", "float64", "read-only", "Fortran order")


def inputs(rng):
    first, second = (int(side) for side in rng.integers(1, 4, 2))
    c1, c2, classes, count = (int(number) for number in rng.integers(1, 4, 4))
    sides = [int(side) for side in rng.integers(10, 18, 2)]
    left = [((side - first + 1) // 2 - second + 1) // 2 for side in sides]
    weights = {
        "conv1_w": rng.normal(size=(first, first, 1, c1)),
        "conv1_b": rng.normal(size=c1),
        "conv2_w": rng.normal(size=(second, second, c1, c2)),
        "conv2_b": rng.normal(size=c2),
        "dense_w": rng.normal(size=(left[0] * left[1] * c2, classes)),
        "dense_b": rng.normal(size=classes),
    }
    return (rng.integers(0, 256, (count, *sides)).astype(np.uint8), weights), {}
