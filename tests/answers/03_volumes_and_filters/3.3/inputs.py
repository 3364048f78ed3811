"""Random calls of exercise 3.3."""

import numpy as np

WRAPS = ("list", "tuple", "float64", "read-only", "Fortran order")


def inputs(rng):
    images, height, width, channels = rng.integers(1, 4), rng.integers(1, 7), rng.integers(1, 7), rng.integers(1, 4)
    filters = rng.integers(1, 4)
    window = rng.integers(1, height + 1), rng.integers(1, width + 1), channels, filters
    shape = (images, height, width, channels)
    x = rng.integers(0, 256, shape).astype("uint8") if rng.random() < 0.3 else rng.normal(size=shape)
    keywords = {"stride": int(rng.integers(1, 4)), "padding": int(rng.integers(0, 3))}
    for name in list(keywords):
        if rng.random() < 0.2:
            del keywords[name]
    w, b = rng.normal(size=window), rng.normal(size=filters)
    if len(keywords) == 2 and rng.random() < 0.3:
        return (x, w, b, keywords["stride"], keywords["padding"]), {}
    return (x, w, b), keywords
