"""Random calls of exercise 3.6."""

import numbers

WRAPS = ("NumPy scalar",)


def inputs(rng):
    return ([(int(rng.integers(1, 8)), int(rng.integers(1, 4))) for _ in range(rng.integers(0, 5))],), {}


def same(mine, reference):
    return isinstance(mine, numbers.Integral) and mine == reference
