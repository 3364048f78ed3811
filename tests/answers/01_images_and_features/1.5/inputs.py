"""Random calls of exercise 1.5: small whole numbers, so that equal distances occur."""

import numpy as np

WRAPS = ("NumPy scalar",)


def inputs(rng):
    known, length = int(rng.integers(1, 7)), int(rng.integers(1, 5))
    features, query = rng.integers(0, rng.choice([4, 256]), (known, length)), rng.integers(0, 256, length)
    kind = rng.choice(["int64", "uint8", "float64"])
    labels = rng.integers(0, 10, known)
    return (features.astype(kind), labels, query.astype(kind)), {}
