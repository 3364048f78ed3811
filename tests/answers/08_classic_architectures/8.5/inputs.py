"""Random networks of exercise 8.5: one or two convolutions, a pooling, some Dense layers."""

import json

from course_utils.check.built import Built

CALLS = 8
WRAPS = ("tuple", "array", "read-only")


def _layer(kind, **config):
    return {"module": "keras.layers", "class_name": kind, "config": config}


def _network(rng):
    height, width, channels = (int(side) for side in rng.integers((8, 8, 1), (16, 16, 4)))
    layers = [_layer("InputLayer", batch_shape=[None, height, width, channels])]
    for _ in range(rng.integers(1, 3)):
        filters, *size = (int(number) for number in rng.integers(1, 4, 3))
        padding, strides = str(rng.choice(["same", "valid"])), int(rng.integers(1, 3))
        layers.append(_layer("Conv2D", filters=filters, kernel_size=size, strides=strides, padding=padding))
        layers.append(_layer("ReLU"))
    if rng.random() < 0.5:
        layers.append(_layer("MaxPooling2D", pool_size=2, padding="same"))
    if rng.random() < 0.8:
        layers.append(_layer("Flatten"))
        layers += [_layer("Dense", units=int(units)) for units in rng.integers(1, 9, rng.integers(0, 3))]
    # As data: a network that is built before an answer's process forks off leaves that process hanging.
    network = {"module": "keras", "class_name": "Sequential", "config": {"name": "network", "layers": layers}}
    return Built(json.dumps(network), None)


def inputs(rng):
    return (_network(rng),), {}
