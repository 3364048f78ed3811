"""Random calls of exercise 4.6: a few scores, some of them far from 0."""

WRAPS = ("list", "tuple", "float64", "read-only", "Fortran order")


def inputs(rng):
    n, k = (int(size) for size in rng.integers(1, 6, 2))
    far = rng.choice([0, 0, 1000, -1000], size=(n, 1))
    return (rng.normal(size=(n, k)) * rng.choice([1, 5, 400]) + far,), {}
