"""Random calls of exercise 7.7: images just large enough, very narrow networks."""

CALLS = 2


def inputs(rng):
    height, width = (int(side) for side in rng.integers(32, 70, 2))
    return ((height, width, int(rng.integers(1, 4))), int(rng.integers(2, 6)), int(rng.integers(2, 5)) / 64), {}
