"""Random calls of exercise 5.2: polynomials of arrays of one to three axes, and single steps."""

import numpy as np

WRAPS = {
    "numerical_gradient": ("list", "tuple", "float64", "read-only", "Fortran order"),
    "gradient_step": ("list", "float64", "read-only", "Fortran order"),
}


def _shape(rng):
    return tuple(int(side) for side in rng.integers(1, 4, rng.integers(1, 4)))


def inputs_numerical_gradient(rng):
    shape = _shape(rng)
    x = rng.integers(-3, 4, shape) if rng.random() < 0.3 else rng.normal(size=shape)
    slopes, centre, sharpness = rng.normal(size=(2, *shape)), rng.normal(), float(rng.choice([1.0, 30.0]))

    def f(x):
        away = np.asarray(x) - centre
        return (slopes[0] * away**3).sum() * sharpness + (slopes[1] * away).sum() * away.sum()

    return (f, x), {}


def same_numerical_gradient(mine, reference):
    return np.shape(mine) == reference.shape and np.allclose(mine, reference, rtol=1e-5, atol=1e-4)


def inputs_gradient_step(rng):
    shape = _shape(rng)
    return (rng.normal(size=shape), rng.normal(size=shape), float(rng.uniform(0.001, 2))), {}
