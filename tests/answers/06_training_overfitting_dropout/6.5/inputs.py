"""Random calls of exercise 6.5: noise of tenths, so that some is exactly the rate."""

WRAPS = {
    "dropout": ("list", "tuple", "float64", "read-only", "Fortran order"),
    "dropout_backward": ("list", "tuple", "float64", "read-only", "Fortran order"),
}


def _x_rate_noise(rng):
    shape = tuple(int(side) for side in rng.integers(1, 4, rng.integers(1, 4)))
    return rng.normal(size=shape), int(rng.integers(0, 10)) / 10, rng.integers(0, 10, shape) / 10


def inputs_dropout(rng):
    return (*_x_rate_noise(rng), bool(rng.integers(0, 2))), {}


def inputs_dropout_backward(rng):
    return _x_rate_noise(rng), {}
