"""Random calls of exercise 5.4: ordinary scores, and now and then some that differ by hundreds."""


def inputs(rng):
    n, k = int(rng.integers(1, 6)), int(rng.integers(1, 6))
    scores = rng.normal(size=(n, k)) * float(rng.choice([1, 3, 500]))
    return (scores, rng.integers(0, k, n)), {}
