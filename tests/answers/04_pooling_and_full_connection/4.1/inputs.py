"""Random calls of exercise 4.1."""

WRAPS = ("list", "tuple", "float64", "read-only", "Fortran order")


def inputs(rng):
    size, stride, channels = (int(rng.integers(1, high)) for high in (5, 5, 4))
    height, width = (int(side) for side in size + rng.integers(0, 7, 2))
    return (rng.normal(size=(int(rng.integers(1, 4)), height, width, channels)) - 1, size, stride), {}
