"""Random calls of exercise 1.7: inputs of one to three axes."""

import numbers

WRAPS = ("NumPy scalar",)


def inputs(rng):
    shape = tuple(int(side) for side in rng.integers(1, 9, rng.integers(1, 4)))
    return (shape, int(rng.integers(1, 20))), {}


def same(mine, reference):
    return isinstance(mine, numbers.Integral) and mine == reference
