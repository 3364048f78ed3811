"""Random networks of exercise 8.1: images somewhat larger than 32, few classes, small widths."""

CALLS = 8


def inputs(rng):
    height, width = (int(side) for side in rng.integers(32, 46, 2))
    return ((height, width, int(rng.integers(1, 4))), int(rng.integers(2, 12)), int(rng.integers(1, 3))), {}
