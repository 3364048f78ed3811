"""Random calls of exercise 7.4: images just large enough, few classes, narrow networks."""

CALLS = 4


def inputs(rng):
    height, width = (int(side) for side in rng.integers(12, 25, 2))
    return ((height, width, int(rng.integers(1, 4))), int(rng.integers(2, 6)), int(rng.integers(1, 3))), {}
