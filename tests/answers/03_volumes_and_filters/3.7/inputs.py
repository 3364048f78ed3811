"""Random calls of exercise 3.7."""

WRAPS = ("list", "tuple", "float64", "read-only", "Fortran order")


def inputs(rng):
    return (rng.normal(size=tuple(rng.integers(1, 5, 4))),), {}
