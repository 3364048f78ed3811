"""ResNet-50 is that of keras.applications, and a shortcut adds what it should, in it and in the small networks."""

import json
import math

import numpy as np
import pytest

from course_utils import layers, models, quiet
from course_utils.models.building import without_weights

from .small_models import SMALL, described, images, message_of, randomized

# ResNet-50


@pytest.fixture(scope="module")
def resnet():
    return models.outline("resnet50")


def as_text(model):
    """All of a model's layers, their settings and their connections; what is only written otherwise, made equal."""
    text = json.dumps(model.get_config()["layers"])
    return text.replace(f'"{model.layers[0].name}"', '"image"').replace('"axis": 3', '"axis": -1')


def test_resnet50_is_that_of_keras_applications(resnet):
    import keras

    theirs = without_weights(lambda: keras.applications.ResNet50(weights=None))
    assert [described(layer) for layer in resnet.layers[1:]] == [described(layer) for layer in theirs.layers[1:]]
    assert as_text(resnet) == as_text(theirs)


def test_the_whole_resnet50(resnet):
    statistics = sum(math.prod(weight.shape) for weight in resnet.non_trainable_weights)
    assert (resnet.count_params(), statistics) == (25_636_712, 53_120)
    assert (resnet.name, resnet.input_shape, resnet.output_shape) == ("resnet50", (None, 224, 224, 3), (None, 1000))


@pytest.mark.parametrize(
    "stage, blocks, side, filters",
    [("conv2", 3, 56, 64), ("conv3", 4, 28, 128), ("conv4", 6, 14, 256), ("conv5", 3, 7, 512)],
)
def test_a_stage_is_that_of_the_papers_table(resnet, stage, blocks, side, filters):
    names = [layer.name for layer in resnet.layers if layer.name.startswith(stage)]
    outputs = [name for name in names if name.endswith("_out")]
    assert outputs == [f"{stage}_block{number}_out" for number in range(1, blocks + 1)]
    assert {tuple(resnet.get_layer(name).output.shape) for name in outputs} == {(None, side, side, 4 * filters)}
    assert [name for name in names if "_0_" in name] == [f"{stage}_block1_0_conv", f"{stage}_block1_0_bn"]
    convolutions = [f"{stage}_block{blocks}_{number}_conv" for number in (1, 2, 3)]
    assert [resnet.get_layer(name).kernel_size[0] for name in convolutions] == [1, 3, 1]
    assert [resnet.get_layer(name).filters for name in convolutions] == [filters, filters, 4 * filters]


def test_resnet50s_width():
    model = models.outline("resnet50", width=0.1, classes=3)
    assert [model.get_layer(f"conv2_block1_{number}_conv").filters for number in range(4)] == [24, 6, 6, 24]
    assert (model.get_layer("conv1_conv").filters, model.output_shape) == (6, (None, 3))


def test_resnet50s_smallest_image_is_a_pixel():
    model = models.resnet50(input_shape=(1, 1, 2), classes=3, width=0.01)
    assert np.asarray(model(images(model))).shape == (3, 3)
    message = message_of(ValueError, models.resnet50, input_shape=(0, 5, 3))
    assert message == "input_shape is (0, 5, 3); all three must be whole numbers of at least 1"


# Its blocks


def block(function, channels, *arguments, **named):
    """A model of one block on images of 7 × 5."""
    with quiet.stderr():
        import keras

    inputs = keras.Input((7, 5, channels))
    return keras.Model(inputs, function(inputs, *arguments, name="b", **named))


def normalized(x, layer):
    gamma, beta, mean, variance = layer.get_weights()
    return (x - mean) / np.sqrt(variance + 1.001e-5) * gamma + beta


def convolved(model, x, part, *, stride=1, padding=0):
    """Convolution and batch normalization of one part of the block, in NumPy."""
    x = layers.conv2d(x, *model.get_layer(f"b_{part}_conv").get_weights(), stride=stride, padding=padding)
    return normalized(x, model.get_layer(f"b_{part}_bn"))


def naive_block(model, x, stride, projected):
    shortcut = convolved(model, x, 0, stride=stride) if projected else x
    branch = layers.relu(convolved(model, x, 1, stride=stride))
    branch = layers.relu(convolved(model, branch, 2, padding=1))
    return layers.relu(shortcut + convolved(model, branch, 3))


def test_an_identity_block_computes_this():
    model = randomized(block(models.identity_block, 8, 2))
    x = images(model)
    result = np.asarray(model(x, training=False))
    assert result.shape == x.shape
    assert result == pytest.approx(naive_block(model, x, 1, projected=False), rel=1e-4, abs=1e-4)


@pytest.mark.parametrize("stride, side", [(1, (7, 5)), (2, (4, 3)), (3, (3, 2))])
def test_a_projection_block_computes_this(stride, side):
    model = randomized(block(models.projection_block, 3, 2, stride=stride))
    x = images(model)
    result = np.asarray(model(x, training=False))
    assert result.shape == (3, *side, 8)
    assert result == pytest.approx(naive_block(model, x, stride, projected=True), rel=1e-4, abs=1e-4)


def test_a_projection_block_halves_where_nothing_is_said():
    assert block(models.projection_block, 3, 2).output_shape == (None, 4, 3, 8)


def silenced(model, name):
    """The model with a branch that gives 0: factor and summand of its last batch normalization."""
    gamma, beta, mean, variance = model.get_layer(name).get_weights()
    model.get_layer(name).set_weights([0 * gamma, 0 * beta, mean, variance])
    return model


def test_an_identity_block_without_its_branch_is_the_identity():
    model = randomized(block(models.identity_block, 8, 2))
    x = np.abs(images(model))
    assert np.abs(np.asarray(model(x)) - x).max() > 0.1
    assert np.array_equal(np.asarray(silenced(model, "b_3_bn")(x)), x)


def test_a_projection_block_without_its_branch_is_the_projection():
    model = silenced(randomized(block(models.projection_block, 3, 2)), "b_3_bn")
    x = images(model)
    kernel, bias = model.get_layer("b_0_conv").get_weights()
    expected = layers.relu(normalized(x[:, ::2, ::2] @ kernel[0, 0] + bias, model.get_layer("b_0_bn")))
    assert np.asarray(model(x)) == pytest.approx(expected, rel=1e-5, abs=1e-5)


def test_an_identity_block_refuses_other_channels():
    assert message_of(ValueError, block, models.identity_block, 9, 2) == (
        "x has 9 channels and filters is 2; an identity block adds x to 4 · filters = 8 maps: "
        "take projection_block where the numbers differ"
    )


# The small networks, with and without shortcuts

BOTH = pytest.mark.parametrize("name", ["plain_net", "residual_net"])


def weighted(model):
    """The convolutions and the dense layer of the way that `depth` counts: without the projections."""
    kinds = ("Conv2D", "Dense")
    return [layer for layer in model.layers if type(layer).__name__ in kinds and "projection" not in layer.name]


@BOTH
@pytest.mark.parametrize("depth", [8, 14, 20, 56])
def test_depth_counts_layers_with_weights(name, depth):
    model = models.outline(name, depth=depth)
    blocks = (depth - 2) // 6
    assert len(weighted(model)) == depth
    filters = [layer.filters for layer in weighted(model)[:-1]]
    assert filters == [16] + [16] * 2 * blocks + [32] * 2 * blocks + [64] * 2 * blocks
    strides = [layer.strides[0] for layer in weighted(model)[:-1]]
    assert [index for index, stride in enumerate(strides) if stride == 2] == [1 + 2 * blocks, 1 + 4 * blocks]
    assert sum(strides) == depth - 1 + 2


@BOTH
def test_its_convolutions(name):
    model = models.outline(name)
    settings = {(layer.kernel_size, layer.padding, layer.use_bias) for layer in weighted(model)[:-1]}
    assert settings == {((3, 3), "same", False)}
    shapes = [tuple(model.get_layer(f"stage{stage}_block3_relu2").output.shape) for stage in (1, 2, 3)]
    assert shapes == [(None, 32, 32, 16), (None, 16, 16, 32), (None, 8, 8, 64)]
    assert (model.name, model.input_shape, model.output_shape) == (name, (None, 32, 32, 3), (None, 10))


def trainable(model):
    return sum(math.prod(weight.shape) for weight in model.trainable_weights)


def parameters_by_hand(depth, batch_norm, shortcuts):
    """What training changes: kernels, and two numbers a map of batch normalization or one bias."""
    blocks, a_map = (depth - 2) // 6, 2 if batch_norm else 1
    convolutions = [(3, 3, 16)] + [(3, 16, 16)] * 2 * blocks
    convolutions += [(3, 16, 32)] + [(3, 32, 32)] * (2 * blocks - 1)
    convolutions += [(3, 32, 64)] + [(3, 64, 64)] * (2 * blocks - 1)
    convolutions += [(1, 16, 32), (1, 32, 64)] * shortcuts
    return sum(size**2 * inputs * maps + a_map * maps for size, inputs, maps in convolutions) + 64 * 10 + 10


@pytest.mark.parametrize("batch_norm", [True, False])
@pytest.mark.parametrize("depth", [8, 20])
@BOTH
def test_parameters(name, depth, batch_norm):
    model = models.outline(name, depth=depth, batch_norm=batch_norm)
    assert trainable(model) == parameters_by_hand(depth, batch_norm, name == "residual_net")
    assert any("bn" in layer.name for layer in model.layers) == batch_norm


def test_the_docstrings_numbers():
    assert (trainable(models.outline("plain_net")), trainable(models.outline("residual_net"))) == (269_722, 272_474)


@pytest.mark.parametrize("batch_norm", [True, False])
def test_shortcuts_are_all_that_differs(batch_norm):
    plain, residual = (models.outline(name, batch_norm=batch_norm) for name in ("plain_net", "residual_net"))
    added = [layer.name for layer in residual.layers if layer.name.endswith(("_add", "_projection", "_projection_bn"))]
    assert [name for name in added if name.endswith("_add")] == [
        f"stage{stage}_block{block}_add" for stage in (1, 2, 3) for block in (1, 2, 3)
    ]
    assert [name for name in added if name.endswith("_projection")] == [
        "stage2_block1_projection",
        "stage3_block1_projection",
    ]
    theirs = {layer.name: layer.get_config() for layer in residual.layers if layer.name not in added}
    assert {layer.name: layer.get_config() for layer in plain.layers} == theirs


def values_at(model, name, x):
    import keras

    return np.asarray(keras.Model(model.input, model.get_layer(name).output)(x, training=False))


def without_branches(name, batch_norm):
    """A small network in which the second convolution of each block gives 0."""
    model = models.build(name, **SMALL[name] | {"batch_norm": batch_norm, "depth": 14})
    for layer in model.layers:
        if layer.name.endswith("conv2"):
            layer.set_weights([0 * weight for weight in layer.get_weights()])
    return model


@pytest.mark.parametrize("batch_norm", [True, False])
def test_a_residual_block_without_its_branch_hands_on_what_it_got(batch_norm):
    model = without_branches("residual_net", batch_norm)
    x = images(model)
    before = values_at(model, "conv1_relu", x)
    assert before.max() > 0.1
    assert np.array_equal(values_at(model, "stage1_block2_relu2", x), before)
    # The first block of the next stage projects, the second hands on again.
    projected = values_at(model, "stage2_block1_projection" + "_bn" * batch_norm, x)
    kernel = model.get_layer("stage2_block1_projection").get_weights()[0]
    expected = before[:, ::2, ::2] @ kernel[0, 0]
    # A 1 × 1 window needs no padding: at stride 2 it sees every second pixel, the first one included.
    assert projected == pytest.approx(expected / np.sqrt(1 + 1e-3 * batch_norm), abs=1e-5)
    assert np.array_equal(values_at(model, "stage2_block2_relu2", x), layers.relu(projected))


def test_a_plain_block_without_its_branch_hands_on_nothing():
    model = without_branches("plain_net", batch_norm=False)
    assert np.abs(values_at(model, "stage1_block1_relu2", images(model))).max() == 0


def test_the_order_within_a_block():
    """Convolution, batch normalization, ReLU; the second ReLU behind the addition, as in the paper."""
    model = models.outline("residual_net", depth=8)
    kinds = [type(layer).__name__ for layer in model.layers if layer.name.startswith("stage1")]
    assert kinds == ["Conv2D", "BatchNormalization", "ReLU", "Conv2D", "BatchNormalization", "Add", "ReLU"]
    kinds = [type(layer).__name__ for layer in models.outline("plain_net", depth=8, batch_norm=False).layers]
    assert kinds[:6] == ["InputLayer", "Conv2D", "ReLU", "Conv2D", "ReLU", "Conv2D"]


def test_kernels_begin_as_he_et_al_say():
    kernel = models.plain_net(depth=8).get_layer("stage3_block1_conv2").get_weights()[0]
    assert kernel.std() == pytest.approx(np.sqrt(2 / (3 * 3 * 64)), rel=0.03)


@BOTH
@pytest.mark.parametrize("depth", [2, 10, 12, 21, 20.0, "20", -4], ids=repr)
def test_a_depth_that_is_none(name, depth):
    message = message_of(ValueError, models.build, name, depth=depth)
    assert message == f"depth is {depth}; it must be 6n + 2: 8, 14, 20, 26, 32, …"


@BOTH
def test_the_smallest_image_is_a_pixel(name):
    model = models.build(name, depth=8, input_shape=(1, 1, 1), classes=3, width=0.01)
    assert np.asarray(model(images(model))).shape == (3, 3)
    assert model.get_layer("stage3_block1_conv2").filters == 1
