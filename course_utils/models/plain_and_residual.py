"""The same layers without and with shortcuts: He et al., "Deep residual learning for image recognition", 2015, section 4.2.

    plain     x ─── 3 × 3 ─ 3 × 3 ─── ReLU
    residual  x ─┬─ 3 × 3 ─ 3 × 3 ─┬─ + ─ ReLU
                 └─────────────────┘

Small networks for images of 32 × 32: a 3 × 3 convolution of 16 filters, then three stages of n such blocks with 16, 32
and 64 filters, the first block of the second and third at stride 2, global average pooling and softmax. That makes
6n + 2 layers with weights. Kernels begin as in He et al., "Delving deep into rectifiers", 2015.
"""

import numbers

from course_utils import quiet

from .arguments import checked, scaled

STAGES = ((16, 1), (32, 2), (64, 2))  # filters, stride of the first block


def plain_net(*, depth=20, input_shape=(32, 32, 3), classes=10, width=1, batch_norm=True):
    """The network without shortcuts.

    depth        layers with weights: 8, 14, 20, 26, 32, …, 6n + 2
    input_shape  (H, W, channels), any size
    classes      at least 2
    width        factor on all filters, rounded, at least 1
    batch_norm   batch normalization behind each convolution, as in the paper; without it convolutions have biases

    Returns a keras.Model from (N, H, W, channels) to probabilities, (N, classes); with depth 20 and batch norm
    it has 269,722 parameters to train. Raises ValueError for arguments that don't fit.
    """
    return _checked_network("plain_net", False, depth, input_shape, classes, width, batch_norm)


def residual_net(*, depth=20, input_shape=(32, 32, 3), classes=10, width=1, batch_norm=True):
    """The network with shortcuts around every two convolutions; arguments, result and errors as of `plain_net`.

    A shortcut is the identity, except in the first block of the second and third stage, where shapes differ: there it
    is a 1 × 1 convolution of stride 2 (the paper's option B; for these small networks it takes every second pixel and
    fills up with maps of zeros, option A). These two are not counted in `depth`: with depth 20 and batch norm
    272,474 parameters to train, 2,752 more than without shortcuts.
    """
    return _checked_network("residual_net", True, depth, input_shape, classes, width, batch_norm)


def _checked_network(name, shortcuts, depth, input_shape, classes, width, batch_norm):
    if not isinstance(depth, numbers.Integral) or depth < 8 or depth % 6 != 2:
        raise ValueError(f"depth is {depth}; it must be 6n + 2: 8, 14, 20, 26, 32, …")
    input_shape, classes, width = checked(input_shape, classes, width)
    with quiet.stderr():
        import keras

        inputs = keras.Input(input_shape, name="image")
        x = _relu(_convolution(inputs, scaled(16, width), 3, 1, batch_norm, "conv1"), "conv1_relu")
        for stage, (filters, first_stride) in enumerate(STAGES, start=1):
            for block in range(1, (depth - 2) // 6 + 1):
                stride = first_stride if block == 1 else 1
                x = _block(x, scaled(filters, width), stride, batch_norm, shortcuts, f"stage{stage}_block{block}")
        x = keras.layers.GlobalAveragePooling2D(name="avg_pool")(x)
        x = keras.layers.Dense(classes, activation="softmax", name="predictions")(x)
        return keras.Model(inputs, x, name=name)


def _block(x, filters, stride, batch_norm, shortcuts, name):
    """Two convolutions and, where asked for, the way around them."""
    import keras

    branch = _relu(_convolution(x, filters, 3, stride, batch_norm, f"{name}_conv1"), f"{name}_relu1")
    branch = _convolution(branch, filters, 3, 1, batch_norm, f"{name}_conv2")
    if shortcuts:
        if stride > 1 or x.shape[-1] != filters:
            x = _convolution(x, filters, 1, stride, batch_norm, f"{name}_projection")
        branch = keras.layers.Add(name=f"{name}_add")([x, branch])
    return _relu(branch, f"{name}_relu2")


def _convolution(x, filters, size, stride, batch_norm, name):
    import keras

    # Batch normalization takes the mean away, and a bias with it.
    x = keras.layers.Conv2D(
        filters, size, stride, padding="same", use_bias=not batch_norm, kernel_initializer="he_normal", name=name
    )(x)
    return keras.layers.BatchNormalization(name=f"{name}_bn")(x) if batch_norm else x


def _relu(x, name):
    import keras

    return keras.layers.ReLU(name=name)(x)
