"""Random networks of exercise 8.2: small images and widths."""

CALLS = 8


def inputs(rng):
    height, width = (int(side) for side in rng.integers(67, 110, 2))
    shape = (height, width, int(rng.integers(1, 4)))
    return (shape, int(rng.integers(2, 12)), float(rng.choice([1 / 32, 1 / 16, 3 / 32]))), {}
