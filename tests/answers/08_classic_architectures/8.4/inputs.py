"""Random blocks of exercise 8.4: small volumes, one to three convolutions."""

CALLS = 8


def inputs(rng):
    height, width, channels = (int(side) for side in rng.integers((4, 4, 1), (12, 12, 5)))
    return ((height, width, channels), int(rng.integers(1, 4)), int(rng.integers(1, 7))), {}
