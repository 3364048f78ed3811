"""What the tests of models share: arguments that make each network small, what a layer is, what an error says."""

import numpy as np
import pytest

# Small enough to compute in a moment, odd and not square where the network takes that.
SMALL = {
    "lenet5": {"input_shape": (33, 34, 2), "classes": 4, "width": 0.5},
    "lenet5_relu": {"input_shape": (13, 17, 2), "classes": 4, "width": 0.5},
    "alexnet": {"input_shape": (67, 70, 3), "classes": 5, "width": 0.03},
    "vgg16": {"input_shape": (33, 40, 3), "classes": 5, "width": 0.03},
    "googlenet": {"input_shape": (35, 30, 3), "classes": 5, "width": 0.05},
    "resnet50": {"input_shape": (33, 30, 3), "classes": 5, "width": 0.05},
    "plain_net": {"input_shape": (13, 10, 3), "classes": 5, "width": 0.2, "depth": 8},
    "residual_net": {"input_shape": (13, 10, 3), "classes": 5, "width": 0.2, "depth": 8},
}


def images(model, count=3, seed=0):
    """Random images for a model, float32."""
    return np.random.default_rng(seed).normal(size=(count, *model.input_shape[1:])).astype(np.float32)


def randomized(model, seed=0):
    """The same model with every weight moved, so that biases, factors and statistics show in what it computes."""
    rng = np.random.default_rng(seed)
    for weight in model.weights:
        weight.assign(np.asarray(weight) + rng.uniform(0.1, 0.3, weight.shape))
    return model


def described(layer):
    """(name, kind, output shape, window, stride, padding, activation, parameters), None for what it doesn't have."""
    window = getattr(layer, "kernel_size", getattr(layer, "pool_size", None))
    activation = getattr(layer, "activation", None)
    return (
        layer.name,
        type(layer).__name__,
        tuple(layer.output.shape[1:]),
        window and _one_of(window),
        window and _one_of(layer.strides),
        getattr(layer, "padding", None),
        activation and activation.__name__,
        layer.count_params(),
    )


def _one_of(pair):
    assert len(set(pair)) == 1, f"not square: {pair}"
    return pair[0]


def message_of(error, function, *arguments, **named):
    with pytest.raises(error) as raised:
        function(*arguments, **named)
    return str(raised.value)
