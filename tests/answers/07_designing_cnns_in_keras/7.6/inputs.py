"""Random calls of exercise 7.6: small networks to save, and files with one to load."""

import tempfile

import numpy as np

CALLS = 3


def _network(rng):
    import keras

    inputs, units = (int(number) for number in rng.integers(1, 9, 2))
    model = keras.Sequential([keras.Input((inputs,)), keras.layers.Dense(units, activation="relu"), keras.layers.Dense(2)])
    model.set_weights([rng.normal(size=weight.shape) for weight in model.get_weights()])
    return model


def _path():
    return tempfile.mkdtemp() + "/model.keras"


def inputs_save_model(rng):
    return (_network(rng), _path()), {}


def inputs_load_model(rng):
    path = _path()
    _network(rng).save(path)
    return (path,), {}


def same_load_model(mine, reference):
    """The same architecture and the very same weights."""
    return len(mine.weights) == len(reference.weights) and all(map(np.array_equal, mine.weights, reference.weights))
