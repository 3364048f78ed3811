"""ResNet-50 of He, Zhang, Ren and Sun, "Deep residual learning for image recognition", 2015: table 1, figure 5.

    x ─┬─ 1 × 1, F ─ 3 × 3, F ─ 1 × 1, 4·F ─┬─ + ─ ReLU
       └─ x itself, or projected: 1 × 1, 4·F ┘

Each convolution has batch normalization behind it, the inner two of a block ReLU as well. Names of layers, their order
and all numbers are those of keras.applications.ResNet50, so that weights for the one fit the other. Like that and the
paper's own, a block halves the size in its first 1 × 1 convolution; PyTorch's does it in the 3 × 3.
"""

from course_utils import quiet

from .arguments import checked, scaled

# name, blocks, F, stride of the first block
STAGES = (
    ("conv2", 3, 64, 1),
    ("conv3", 4, 128, 2),
    ("conv4", 6, 256, 2),
    ("conv5", 3, 512, 2),
)


def resnet50(*, input_shape=(224, 224, 3), classes=1000, width=1):
    """ResNet-50: 49 convolutions and a dense layer, beside them four projections; 25,636,712 parameters.

    53,120 of the parameters are statistics of the batch normalization, which training does not move by gradients.

    input_shape  (H, W, channels), any size
    classes      at least 2
    width        factor on the first layer's filters and on each block's F, rounded, at least 1

    Returns a keras.Model from (N, H, W, channels) to probabilities, (N, classes), with fresh weights.
    Raises ValueError for arguments that don't fit.
    """
    arguments = checked(input_shape, classes, width)
    with quiet.stderr():
        return _network(*arguments)


def identity_block(x, filters, *, name="block"):
    """A block that adds its input as it is: (N, H, W, 4·filters) -> the same shape.

    x        (N, H, W, 4·filters), symbolic, as keras.Input gives it
    filters  F of the first two convolutions
    name     begins the layers' names

    Raises ValueError where x has another number of channels: it could not be added.
    """
    if x.shape[-1] != 4 * filters:
        raise ValueError(
            f"x has {x.shape[-1]} channels and filters is {filters}; an identity block adds x to 4 · filters = "
            f"{4 * filters} maps: take projection_block where the numbers differ"
        )
    return _added(x, _bottleneck(x, filters, 1, name), name)


def projection_block(x, filters, *, stride=2, name="block"):
    """A block that brings its input to the new shape before it adds it: (N, H, W, C) -> (N, H/stride, W/stride, 4·filters).

    x        (N, H, W, C), symbolic, as keras.Input gives it
    filters  F of the first two convolutions
    stride   of the first convolution and of the projection; sides are rounded up
    name     begins the layers' names; those of the projection are name_0_conv and name_0_bn
    """
    shortcut = _normalized(_convolution(x, 4 * filters, 1, f"{name}_0", stride=stride), f"{name}_0")
    return _added(shortcut, _bottleneck(x, filters, stride, name), name)


def _network(input_shape, classes, width):
    import keras

    inputs = keras.Input(input_shape, name="image")
    # Keras's "same" padding would be lopsided at stride 2: 2 rows of zeros above and 3 below, then none and 1.
    x = keras.layers.ZeroPadding2D(3, name="conv1_pad")(inputs)
    x = _convolution(x, scaled(64, width), 7, "conv1", stride=2, padding="valid")
    x = _activated(_normalized(x, "conv1"), "conv1_relu")
    x = keras.layers.ZeroPadding2D(1, name="pool1_pad")(x)
    x = keras.layers.MaxPooling2D(3, 2, name="pool1_pool")(x)
    for stage, blocks, filters, stride in STAGES:
        x = projection_block(x, scaled(filters, width), stride=stride, name=f"{stage}_block1")
        for number in range(2, blocks + 1):
            x = identity_block(x, scaled(filters, width), name=f"{stage}_block{number}")
    x = keras.layers.GlobalAveragePooling2D(name="avg_pool")(x)
    x = keras.layers.Dense(classes, activation="softmax", name="predictions")(x)
    return keras.Model(inputs, x, name="resnet50")


def _bottleneck(x, filters, stride, name):
    """The way through the three convolutions, up to the addition."""
    x = _convolution(x, filters, 1, f"{name}_1", stride=stride)
    x = _activated(_normalized(x, f"{name}_1"), f"{name}_1_relu")
    x = _convolution(x, filters, 3, f"{name}_2", padding="same")
    x = _activated(_normalized(x, f"{name}_2"), f"{name}_2_relu")
    return _normalized(_convolution(x, 4 * filters, 1, f"{name}_3"), f"{name}_3")


def _added(shortcut, x, name):
    import keras

    return _activated(keras.layers.Add(name=f"{name}_add")([shortcut, x]), f"{name}_out")


def _convolution(x, filters, size, name, *, stride=1, padding="valid"):
    import keras

    return keras.layers.Conv2D(filters, size, stride, padding, name=f"{name}_conv")(x)


def _normalized(x, name):
    import keras

    return keras.layers.BatchNormalization(epsilon=1.001e-5, name=f"{name}_bn")(x)


def _activated(x, name):
    import keras

    return keras.layers.Activation("relu", name=name)(x)
