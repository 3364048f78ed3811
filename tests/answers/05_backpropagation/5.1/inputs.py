"""Random calls of exercise 5.1."""

WRAPS = ("float64", "array", "NumPy scalar")


def inputs(rng):
    classes = int(rng.integers(1, 9))
    target = rng.normal(size=classes) if rng.random() < 0.5 else rng.multinomial(1, [1 / classes] * classes)
    return (target, rng.normal(size=classes)), {}
