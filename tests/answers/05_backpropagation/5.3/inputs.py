"""Random calls of exercise 5.3."""


def inputs(rng):
    n, d, k = (int(side) for side in rng.integers(1, 5, 3))
    return (rng.normal(size=(n, k)), rng.normal(size=(n, d)), rng.normal(size=(d, k))), {}
