"""Random calls of exercise 7.5: a few points, so that an epoch is one batch and chance has no say."""

import numpy as np

CALLS = 2


def inputs(rng):
    import keras

    count, features, classes = (int(number) for number in rng.integers((15, 1, 2), (40, 5, 5)))
    model = keras.Sequential([keras.Input((features,)), keras.layers.Dense(classes, activation="softmax")])
    model.set_weights([rng.normal(size=(features, classes)), np.zeros(classes)])
    x, y = rng.normal(size=(count, features)).astype("float32"), rng.integers(0, classes, count)
    return (model, x, y), {"epochs": 6, "patience": int(rng.integers(1, 4)), "learning_rate": float(rng.uniform(0.05, 0.5))}


def same(mine, reference):
    """The same weights, and the same curves."""
    weights = [np.allclose(*pair, atol=1e-5) for pair in zip(mine[0].weights, reference[0].weights)]
    curves = [np.shape(mine[1][key]) == np.shape(reference[1][key]) and np.allclose(mine[1][key], reference[1][key], atol=1e-5)
              for key in reference[1]]
    return all(weights) and all(curves) and mine[1].keys() == reference[1].keys()
