"""Random calls of exercise 2.5."""

WRAPS = ("list", "array", "tuple")


def inputs(rng):
    n, kernel_size, stride = (int(rng.integers(low, high)) for low, high in ((1, 20), (1, 9), (1, 5)))
    return (n, kernel_size), {} if rng.random() < 0.3 else {"stride": stride}
