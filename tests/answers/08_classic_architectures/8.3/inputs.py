"""Random stacks of exercise 8.3."""

WRAPS = ("list", "array", "float64", "read-only")


def inputs(rng):
    return (int(rng.integers(1, 10)), int(rng.integers(1, 130))), {}
