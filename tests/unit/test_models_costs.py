"""Costs are what loops that multiply would count, and what is known of the classic networks."""

import dataclasses
import itertools
import math

import pytest

from course_utils import models, quiet

from .small_models import SMALL, message_of

with quiet.stderr():
    import keras

Conv2D, Dense, Depthwise = keras.layers.Conv2D, keras.layers.Dense, keras.layers.DepthwiseConv2D


def sequential(input_shape, *stack):
    return keras.Sequential([keras.Input(input_shape), *stack])


def counted_multiplications(layer, channels):
    """What naive loops do for one image: each number of the output, then each number of its window."""
    *positions, maps = layer.output.shape[1:]
    if isinstance(layer, Dense):
        window = [range(channels)]
    elif isinstance(layer, Depthwise):
        window = [range(size) for size in layer.kernel_size]  # of one channel
    else:
        window = [*(range(size) for size in layer.kernel_size), range(channels // layer.groups)]
    count = 0
    for _ in itertools.product(*(range(size) for size in positions), range(maps)):
        for _ in itertools.product(*window):
            count += 1
    return count


@pytest.mark.parametrize(
    "input_shape, make",
    [
        ((7, 5, 3), lambda: Conv2D(4, 3)),
        ((7, 5, 3), lambda: Conv2D(4, (3, 2), strides=2)),
        ((7, 5, 3), lambda: Conv2D(4, (2, 3), strides=(3, 1), padding="same")),
        ((7, 5, 4), lambda: Conv2D(6, 3, padding="same", groups=2, use_bias=False)),
        ((7, 5, 3), lambda: Conv2D(2, 3, dilation_rate=2)),
        ((7, 5, 3), lambda: Depthwise(3, strides=2, padding="same")),
        ((7, 5, 3), lambda: Depthwise((2, 3), depth_multiplier=4)),
        ((9, 3), lambda: keras.layers.Conv1D(5, 4, strides=2)),
        ((11,), lambda: Dense(6)),
        ((7, 5, 3), lambda: Dense(6)),
    ],
    ids=[
        "convolution",
        "kernel and stride",
        "same padding",
        "groups",
        "dilation",
        "depthwise",
        "depthwise with more maps",
        "in one dimension",
        "dense",
        "dense at each place",
    ],
)
def test_multiply_adds_are_what_loops_count(input_shape, make):
    model = sequential(input_shape, make())
    (cost,) = models.costs(model)
    assert cost.multiply_adds == counted_multiplications(model.layers[0], input_shape[-1]) > 0


def test_all_that_is_said_of_a_layer():
    layer = Conv2D(4, (3, 2), strides=2, name="first")
    (cost,) = models.costs(sequential((7, 5, 3), layer))
    assert cost == models.LayerCost("first", "Conv2D", (3, 2, 4), 3 * 2 * 3 * 4 + 4, 3 * 2 * 4 * (3 * 2 * 3), 24)
    with pytest.raises(dataclasses.FrozenInstanceError):
        cost.parameters = 0


def test_layers_that_multiply_nothing():
    model = sequential(
        (6, 4, 3),
        keras.layers.BatchNormalization(),
        keras.layers.Activation("relu"),
        keras.layers.ZeroPadding2D(1),
        keras.layers.MaxPooling2D(2),
        keras.layers.AveragePooling2D(2),
        keras.layers.Dropout(0.5),
        keras.layers.Flatten(),
    )
    assert [
        (cost.kind, cost.output_shape, cost.parameters, cost.multiply_adds, cost.activations)
        for cost in models.costs(model)
    ] == [
        ("BatchNormalization", (6, 4, 3), 12, 0, 72),
        ("Activation", (6, 4, 3), 0, 0, 72),
        ("ZeroPadding2D", (8, 6, 3), 0, 0, 144),
        ("MaxPooling2D", (4, 3, 3), 0, 0, 36),
        ("AveragePooling2D", (2, 1, 3), 0, 0, 6),
        ("Dropout", (2, 1, 3), 0, 0, 6),
        ("Flatten", (6,), 0, 0, 6),
    ]


def test_lenet5_by_hand():
    expected = {
        "conv1": 28 * 28 * 6 * (5 * 5 * 1),
        "conv2": 10 * 10 * 16 * (5 * 5 * 6),
        "conv3": 1 * 1 * 120 * (5 * 5 * 16),
        "fc4": 120 * 84,
        "fc5": 84 * 10,
    }
    found = {cost.name: cost.multiply_adds for cost in models.costs(models.outline("lenet5")) if cost.multiply_adds}
    assert found == expected
    assert sum(expected.values()) == 416_520


# Of the originals; in G what others give: VGG-16 15.47, ResNet-50 3.86 (the paper: 3.8), GoogLeNet 1.58, AlexNet 1.14.
KNOWN = {
    "lenet5": (416_520, 61_706),
    "lenet5_relu": (416_520, 61_706),
    "alexnet": (1_135_256_096, 62_378_344),
    "vgg16": (15_470_264_320, 138_357_544),
    "googlenet": (1_582_671_872, 6_998_552),
    "resnet50": (3_857_973_248, 25_636_712),
}


@pytest.mark.parametrize("name", KNOWN)
def test_known_totals(name):
    model = models.outline(name)
    costs = models.costs(model)
    assert (sum(cost.multiply_adds for cost in costs), sum(cost.parameters for cost in costs)) == KNOWN[name]
    assert sum(cost.parameters for cost in costs) == model.count_params()
    assert all(cost.activations == math.prod(cost.output_shape) > 0 for cost in costs)


def test_where_alexnets_costs_are():
    costs = {cost.name: cost for cost in models.costs(models.outline("alexnet"))}
    assert costs["conv1"].multiply_adds == 55 * 55 * 96 * 11 * 11 * 3
    assert costs["fc6"].multiply_adds == 9_216 * 4_096
    assert costs["conv1"].activations == 290_400


def test_a_network_with_weights_costs_what_its_outline_does():
    for name in ("alexnet", "residual_net"):
        costs = models.costs(models.build(name, **SMALL[name]))
        assert costs == models.costs(models.outline(name, **SMALL[name]))
        assert [cost.kind for cost in costs].count("InputLayer") == 0


def test_a_functional_model_costs_what_the_sequential_one_does():
    stack = [Conv2D(4, 3, name="a"), keras.layers.Flatten(name="b"), Dense(3, name="c")]
    expected = models.costs(sequential((7, 5, 3), *stack))
    x = inputs = keras.Input((7, 5, 3))
    for layer in (Conv2D(4, 3, name="a"), keras.layers.Flatten(name="b"), Dense(3, name="c")):
        x = layer(x)
    assert models.costs(keras.Model(inputs, x)) == expected
    assert [cost.name for cost in expected] == ["a", "b", "c"]


def test_the_layers_of_a_model_within():
    inner = sequential((7, 5, 3), Conv2D(4, 3, name="inner"))
    outer = sequential((7, 5, 3), inner, keras.layers.Flatten(name="flat"), Dense(2, name="outer"))
    assert [(cost.name, cost.multiply_adds) for cost in models.costs(outer)] == [
        ("inner", 5 * 3 * 4 * 27),
        ("flat", 0),
        ("outer", 60 * 2),
    ]


def without_an_input():
    return keras.Sequential([Conv2D(4, 3, name="a")])


@pytest.mark.parametrize(
    "make, message",
    [
        (without_an_input, "layer 'a' has no output yet: begin the model with keras.Input(input_shape)"),
        (
            lambda: sequential((None, 5, 3), Conv2D(4, 3, name="a")),
            "layer 'a' gives (None, 3, 4), open sizes can't be counted: build the model for a fixed input_shape",
        ),
        (
            lambda: sequential((7, 3), keras.layers.LSTM(4, name="a")),
            "layer 'a' is of the kind LSTM; multiply-adds are known of Conv1D, Conv2D, Conv3D, DepthwiseConv1D, "
            "DepthwiseConv2D, Dense and of layers without weights",
        ),
        (lambda: keras.Sequential(name="empty"), "the model 'empty' has no layers"),
    ],
    ids=["not built", "open sizes", "another layer", "empty"],
)
def test_models_that_cannot_be_counted(make, message):
    assert message_of(ValueError, models.costs, make()) == message
