"""Random calls of exercise 2.4."""

WRAPS = ("list", "tuple", "float64", "read-only", "Fortran order")


def inputs(rng):
    height, width = rng.integers(1, 6, 2)
    image = rng.integers(-9, 10, (height, width)) if rng.random() < 0.5 else rng.normal(size=(height, width))
    return (image, int(rng.integers(0, 4))), {}
