"""Random calls of exercise 4.5."""

WRAPS = ("list", "tuple", "float64", "read-only", "Fortran order")


def inputs(rng):
    n, d, k = (int(size) for size in rng.integers(1, 6, 3))
    return (rng.normal(size=(n, d)), rng.normal(size=(d, k)), rng.normal(size=k)), {}
