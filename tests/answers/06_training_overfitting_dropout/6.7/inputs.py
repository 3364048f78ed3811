"""Random calls of exercise 6.7."""

WRAPS = ("list", "tuple", "float64", "read-only", "Fortran order")


def inputs(rng):
    n, height, width = (int(side) for side in rng.integers(1, 5, 3))
    return (rng.normal(size=(n, height, width)), rng.integers(1 - width, width, n), rng.random(n) < 0.5), {}
