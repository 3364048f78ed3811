"""Random calls of exercise 6.1."""

WRAPS = ()


def inputs(rng):
    n, batch_size = int(rng.integers(1, 10)), int(rng.integers(1, 6))
    return (rng.normal(size=(n, 2)), rng.integers(0, 4, n), batch_size, rng.permutation(n)), {}
