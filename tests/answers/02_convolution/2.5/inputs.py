"""Random calls of exercise 2.5: the stride by name, by place, or left out; zeros are whole numbers."""

import numpy as np

WRAPS = ("list", "array", "tuple")


def inputs(rng):
    n, kernel_size, stride = (int(rng.integers(low, high)) for low, high in ((1, 20), (1, 9), (1, 5)))
    if rng.random() < 0.3:
        return (n, kernel_size, stride), {}
    return (n, kernel_size), {} if rng.random() < 0.3 else {"stride": stride}


def same(mine, reference):
    return np.asarray(mine).dtype.kind in "iu" and tuple(np.asarray(mine).tolist()) == reference
