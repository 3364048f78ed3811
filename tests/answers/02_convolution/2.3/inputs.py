"""Random calls of exercise 2.3: parameters by name, by place, or left out; a size is a whole number."""

import numbers

WRAPS = ("NumPy scalar",)


def inputs(rng):
    n, kernel_size, padding, stride = (int(rng.integers(low, high)) for low, high in ((1, 30), (1, 12), (0, 4), (1, 5)))
    if rng.random() < 0.3:
        return (n, kernel_size, padding, stride), {}
    keywords = {"padding": padding, "stride": stride}
    for name in list(keywords):
        if rng.random() < 0.3:
            del keywords[name]
    return (n, kernel_size), keywords


def same(mine, reference):
    return isinstance(mine, numbers.Integral) and mine == reference
