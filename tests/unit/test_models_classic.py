"""LeNet-5, AlexNet and VGG-16 are what the tables of the slides say, corrected, and compute what a row means."""

import numpy as np
import pytest

from course_utils import layers, models, quiet
from course_utils.models import classic, rows
from course_utils.models.building import without_weights

from .small_models import SMALL, described, images, message_of, randomized

# name, kind, output shape, window, stride, padding, activation, parameters
TABLES = {
    "lenet5": [
        ("conv1", "Conv2D", (28, 28, 6), 5, 1, "valid", "tanh", 156),
        ("pool1", "AveragePooling2D", (14, 14, 6), 2, 2, "valid", None, 0),
        ("conv2", "Conv2D", (10, 10, 16), 5, 1, "valid", "tanh", 2_416),
        ("pool2", "AveragePooling2D", (5, 5, 16), 2, 2, "valid", None, 0),
        ("conv3", "Conv2D", (1, 1, 120), 5, 1, "valid", "tanh", 48_120),
        ("flatten3", "Flatten", (120,), None, None, None, None, 0),
        ("fc4", "Dense", (84,), None, None, None, "tanh", 10_164),
        ("fc5", "Dense", (10,), None, None, None, "softmax", 850),
    ],
    "lenet5_relu": [
        ("conv1", "Conv2D", (28, 28, 6), 5, 1, "same", "relu", 156),
        ("pool1", "MaxPooling2D", (14, 14, 6), 2, 2, "valid", None, 0),
        ("conv2", "Conv2D", (10, 10, 16), 5, 1, "valid", "relu", 2_416),
        ("pool2", "MaxPooling2D", (5, 5, 16), 2, 2, "valid", None, 0),
        ("flatten2", "Flatten", (400,), None, None, None, None, 0),
        ("fc3", "Dense", (120,), None, None, None, "relu", 48_120),
        ("fc4", "Dense", (84,), None, None, None, "relu", 10_164),
        ("fc5", "Dense", (10,), None, None, None, "softmax", 850),
    ],
    "alexnet": [
        ("conv1", "Conv2D", (55, 55, 96), 11, 4, "valid", "relu", 34_944),
        ("pool1", "MaxPooling2D", (27, 27, 96), 3, 2, "valid", None, 0),
        ("conv2", "Conv2D", (27, 27, 256), 5, 1, "same", "relu", 614_656),
        ("pool2", "MaxPooling2D", (13, 13, 256), 3, 2, "valid", None, 0),
        ("conv3", "Conv2D", (13, 13, 384), 3, 1, "same", "relu", 885_120),
        ("conv4", "Conv2D", (13, 13, 384), 3, 1, "same", "relu", 1_327_488),
        ("conv5", "Conv2D", (13, 13, 256), 3, 1, "same", "relu", 884_992),
        ("pool5", "MaxPooling2D", (6, 6, 256), 3, 2, "valid", None, 0),
        ("flatten5", "Flatten", (9_216,), None, None, None, None, 0),
        ("fc6", "Dense", (4_096,), None, None, None, "relu", 37_752_832),
        ("dropout6", "Dropout", (4_096,), None, None, None, None, 0),
        ("fc7", "Dense", (4_096,), None, None, None, "relu", 16_781_312),
        ("dropout7", "Dropout", (4_096,), None, None, None, None, 0),
        ("fc8", "Dense", (1_000,), None, None, None, "softmax", 4_097_000),
    ],
    "vgg16": [
        ("conv1", "Conv2D", (224, 224, 64), 3, 1, "same", "relu", 1_792),
        ("conv2", "Conv2D", (224, 224, 64), 3, 1, "same", "relu", 36_928),
        ("pool2", "MaxPooling2D", (112, 112, 64), 2, 2, "valid", None, 0),
        ("conv3", "Conv2D", (112, 112, 128), 3, 1, "same", "relu", 73_856),
        ("conv4", "Conv2D", (112, 112, 128), 3, 1, "same", "relu", 147_584),
        ("pool4", "MaxPooling2D", (56, 56, 128), 2, 2, "valid", None, 0),
        ("conv5", "Conv2D", (56, 56, 256), 3, 1, "same", "relu", 295_168),
        ("conv6", "Conv2D", (56, 56, 256), 3, 1, "same", "relu", 590_080),
        ("conv7", "Conv2D", (56, 56, 256), 3, 1, "same", "relu", 590_080),
        ("pool7", "MaxPooling2D", (28, 28, 256), 2, 2, "valid", None, 0),
        ("conv8", "Conv2D", (28, 28, 512), 3, 1, "same", "relu", 1_180_160),
        ("conv9", "Conv2D", (28, 28, 512), 3, 1, "same", "relu", 2_359_808),
        ("conv10", "Conv2D", (28, 28, 512), 3, 1, "same", "relu", 2_359_808),
        ("pool10", "MaxPooling2D", (14, 14, 512), 2, 2, "valid", None, 0),
        ("conv11", "Conv2D", (14, 14, 512), 3, 1, "same", "relu", 2_359_808),
        ("conv12", "Conv2D", (14, 14, 512), 3, 1, "same", "relu", 2_359_808),
        ("conv13", "Conv2D", (14, 14, 512), 3, 1, "same", "relu", 2_359_808),
        ("pool13", "MaxPooling2D", (7, 7, 512), 2, 2, "valid", None, 0),
        ("flatten13", "Flatten", (25_088,), None, None, None, None, 0),
        ("fc14", "Dense", (4_096,), None, None, None, "relu", 102_764_544),
        ("fc15", "Dense", (4_096,), None, None, None, "relu", 16_781_312),
        ("fc16", "Dense", (1_000,), None, None, None, "softmax", 4_097_000),
    ],
}
TOTALS = {"lenet5": 61_706, "lenet5_relu": 61_706, "alexnet": 62_378_344, "vgg16": 138_357_544}
INPUTS = {
    "lenet5": (None, 32, 32, 1),
    "lenet5_relu": (None, 28, 28, 1),
    "alexnet": (None, 227, 227, 3),
    "vgg16": (None, 224, 224, 3),
}


@pytest.mark.parametrize("name", TABLES)
def test_every_row_of_the_table(name):
    model = models.outline(name)
    assert [described(layer) for layer in model.layers] == TABLES[name]


@pytest.mark.parametrize("name", TABLES)
def test_the_whole(name):
    model = models.outline(name)
    assert (model.name, model.input_shape, model.count_params()) == (name, INPUTS[name], TOTALS[name])


def test_vgg16_is_that_of_keras_applications():
    import keras

    ours = models.outline("vgg16").layers
    theirs = without_weights(lambda: keras.applications.VGG16(weights=None)).layers[1:]  # without its input

    def configured(layer):
        return type(layer), layer.get_config() | {"name": ""}

    assert [configured(layer) for layer in ours] == [configured(layer) for layer in theirs]
    assert [layer.output.shape for layer in ours] == [layer.output.shape for layer in theirs]
    assert [layer.count_params() for layer in ours] == [layer.count_params() for layer in theirs]


# What the layers compute, against the course's own NumPy

ACTIVATIONS = {"tanh": np.tanh, "relu": layers.relu, "softmax": layers.softmax}
TABLE_OF = {
    "lenet5": classic.LENET5,
    "lenet5_relu": classic.LENET5_RELU,
    "alexnet": classic.ALEXNET,
    "vgg16": classic.VGG16,
}


def computed(row, x, weights):
    """What a row of the table makes of x outside of training; takes its weights from the front of the list."""
    match row:
        case rows.Conv():
            padding = row.kernel_size // 2 if row.padding == "same" else 0
            x = layers.conv2d(x, weights.pop(0), weights.pop(0), stride=row.stride, padding=padding)
            return ACTIVATIONS[row.activation](x)
        case rows.Dense():
            return ACTIVATIONS[row.activation](layers.dense(x, weights.pop(0), weights.pop(0)))
        case rows.MaxPool():
            return layers.max_pool(x, row.pool_size, row.stride)
        case rows.AveragePool():
            return layers.average_pool(x, row.pool_size, row.stride)
        case rows.Flatten():
            return layers.flatten(x)
        case rows.Dropout():
            return x


@pytest.mark.parametrize("name", TABLES)
def test_it_computes_what_its_rows_say(name):
    model = models.build(name, **SMALL[name])
    rng = np.random.default_rng(1)
    # Kernels around 0 keep ReLU and tanh busy; biases that differ from filter to filter are seen.
    for weight in model.weights:
        spread = np.sqrt(2 / np.prod(weight.shape[:-1])) if len(weight.shape) > 1 else 0.1
        weight.assign(rng.normal(0, spread, weight.shape))
    x = images(model)
    weights, expected = model.get_weights(), x
    for row in TABLE_OF[name]:
        expected = computed(row, expected, weights)
    assert weights == []
    assert np.ptp(expected, axis=0).max() > 1e-3  # the images don't all look the same to it
    assert np.asarray(model(x, training=False)) == pytest.approx(expected, abs=1e-5)


def test_alexnet_drops_in_training_and_not_otherwise():
    network = randomized(models.alexnet(**SMALL["alexnet"]))
    x = images(network)
    evaluated = np.asarray(network(x, training=False))
    assert np.array_equal(np.asarray(network(x, training=False)), evaluated)
    assert np.abs(np.asarray(network(x, training=True)) - evaluated).max() > 1e-3
    assert [layer.rate for layer in network.layers if "dropout" in layer.name] == [0.5, 0.5]


def test_alexnet_without_dropout():
    names = [layer.name for layer in models.outline("alexnet").layers]
    without = [layer.name for layer in models.outline("alexnet", dropout=False).layers]
    assert without == [name for name in names if not name.startswith("dropout")]
    assert len(names) - len(without) == 2


# Other sizes


@pytest.mark.parametrize(
    "width, expected",
    [
        (1, [6, 16, 120, 84]),
        (0.5, [3, 8, 60, 42]),
        (0.3, [2, 5, 36, 25]),
        (1e-9, [1, 1, 1, 1]),
        (2, [12, 32, 240, 168]),
    ],
)
def test_width_is_a_factor_on_filters_and_units(width, expected):
    sizes = [layer.output.shape[-1] for layer in models.lenet5(classes=7, width=width).layers]
    conv1, pool1, conv2, pool2, conv3, flatten3, fc4, fc5 = sizes
    assert ([conv1, conv2, conv3, fc4], fc5) == (expected, 7)
    assert (pool1, pool2, flatten3) == (conv1, conv2, conv3)


@pytest.mark.parametrize("name, smallest", [("lenet5", 32), ("lenet5_relu", 12), ("alexnet", 67), ("vgg16", 32)])
def test_the_smallest_image(name, smallest):
    arguments = {"classes": 3, "width": 0.01}
    model = models.build(name, input_shape=(smallest, smallest + 1, 2), **arguments)
    assert np.asarray(model(images(model))).shape == (3, 3)
    shape = (smallest + 5, smallest - 1, 2)
    assert message_of(ValueError, models.build, name, input_shape=shape, **arguments) == (
        f"input_shape is {shape}; height and width must be at least {smallest}"
    )


def test_other_sides_and_channels_reach_the_flattened_vector():
    model = models.lenet5(input_shape=[40, 36, 3])
    assert (model.input_shape, model.get_layer("flatten3").output.shape) == ((None, 40, 36, 3), (None, 3 * 2 * 120))


@pytest.mark.parametrize(
    "table, smallest",
    [
        ([rows.Conv(1, 5)], 5),
        ([rows.Conv(1, 5, stride=3)], 5),
        ([rows.Conv(1, 5, stride=3, padding="same")], 1),
        ([rows.MaxPool(2), rows.Conv(1, 1), rows.AveragePool(3)], 6),
        ([rows.MaxPool(3, stride=2), rows.Flatten(), rows.Dense(4)], 3),
        ([rows.Conv(1, 3, stride=2), rows.Conv(1, 4)], 9),
        ([rows.Conv(1, 3, stride=2, padding="same"), rows.Conv(1, 4)], 7),
    ],
    ids=str,
)
def test_the_smallest_side_of_a_table(table, smallest):
    with quiet.stderr():
        import keras

    assert rows.smallest_side(table) == smallest
    layer = [row.layer(label) for label, row in rows.named(table)]
    keras.Sequential([keras.Input((smallest, smallest, 1)), *layer])
    if smallest > 1:
        layer = [row.layer(label) for label, row in rows.named(table)]
        with pytest.raises(ValueError):
            keras.Sequential([keras.Input((smallest, smallest - 1, 1)), *layer])
