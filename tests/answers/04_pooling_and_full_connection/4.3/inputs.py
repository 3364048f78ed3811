"""Random calls of exercise 4.3."""

WRAPS = ("list", "tuple", "float64", "read-only", "Fortran order")


def inputs(rng):
    return (rng.normal(size=tuple(int(side) for side in rng.integers(1, 6, 4))),), {}
