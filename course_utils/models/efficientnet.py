"""Networks ready to use: EfficientNet-Lite0 with the weights that it learned on ImageNet, with the network off.

EfficientNet-Lite0 is EfficientNet-B0 (Tan and Le, "EfficientNet: rethinking model scaling for convolutional neural
networks", 2019) without squeeze-and-excitation and with ReLU6, made for phones (Liu, "Higher accuracy on vision
models with EfficientNet-Lite", TensorFlow blog, 2020); 75.1 % of ImageNet's validation photos get the right one of
1,000 names. `data/sources.toml` says where the weights come from. Names and arguments are as in keras.applications.

Keras is imported inside the functions: importing this module costs nothing.
"""

import functools
import zipfile

import numpy as np

from course_utils import data, quiet

CLASSES = 1000
SIZE = 224  # pixels along a side of the photos that the weights were learned with
CROP = 0.875  # how much of a photo's shorter side the original evaluates
SMALLEST = 32  # the network halves height and width five times

WEIGHTS_FILE = "efficientnet_lite0.npz"
CLASSES_FILE = "imagenet_classes.txt"

# blocks, kernel size, stride of the first block, expansion of the depth, filters
STAGES = (
    (1, 3, 1, 1, 16),
    (2, 3, 2, 6, 24),
    (2, 5, 2, 6, 40),
    (3, 3, 2, 6, 80),
    (3, 5, 1, 6, 112),
    (4, 5, 2, 6, 192),
    (1, 3, 1, 6, 320),
)
STEM_FILTERS, TOP_FILTERS = 32, 1280
DROPOUT = 0.2
DROP_BLOCK = 0.2  # chance that the last block is left out in training; less for earlier ones


def efficientnet_lite0(*, weights="imagenet", include_top=True, input_shape=(SIZE, SIZE, 3), classes=CLASSES):
    """EfficientNet-Lite0 as a Keras model, channels last, float32.

    weights      "imagenet": what it learned there; None: fresh random weights, as before any training
    include_top  True: ends with softmax probabilities, (N, classes);
                 False: ends before the global pooling, (N, H/32, W/32, 1280), rounded up: a backbone
    input_shape  (H, W, channels), sides of at least 32, or None for any; with "imagenet" 3 channels
    classes      number of classes at the end; with "imagenet" and the top 1,000

    Input: photos as `preprocess_input` returns them. With the top, 4,652,008 weights to train and 42,016
    statistics of the batch normalization; without it 3,371,008 and 42,016.

    Raises ValueError for arguments that don't fit, data.MissingData if the weights file is lost or damaged.

    >>> efficientnet_lite0(include_top=False).output_shape
    (None, 7, 7, 1280)
    """
    _check_arguments(weights, include_top, input_shape, classes)
    # TensorFlow writes to stderr when it is imported, and again when the first weights are made.
    with quiet.stderr():
        model = _network(include_top, input_shape, classes)
        if weights == "imagenet":
            _load(model)
    return model


def preprocess_input(images):
    """Photos as EfficientNet-Lite0 takes them: (values - 127) / 128.

    images  (H, W, 3) or (N, H, W, 3), uint8 or another type of numbers, values 0 to 255

    Returns float32 of the same shape, from -0.99 to 1. Raises TypeError for what isn't numbers, ValueError for
    another shape, or for values that were scaled before.

    >>> preprocess_input(np.uint8([[[0, 127, 255]]])).tolist()
    [[[-0.9921875, 0.0, 1.0]]]
    """
    images = np.asarray(images)
    if images.dtype.kind not in "uif":
        raise TypeError(f"images has dtype {images.dtype}; it must be uint8, or other numbers from 0 to 255")
    if images.ndim not in (3, 4) or images.shape[-1] != 3:
        raise ValueError(f"images has shape {images.shape}; it must be (H, W, 3) or (N, H, W, 3)")
    if images.dtype.kind == "f" and images.size and 0 < images.max() <= 1:
        raise ValueError(
            f"the values of images go up to {images.max():.3g} only; they must be 0 to 255, not scaled or preprocessed yet"
        )
    return (images.astype(np.float32) - 127) / 128


def decode_predictions(probabilities, top=5):
    """The names of the most probable classes of ImageNet.

    probabilities  (N, 1000), as the network returns them
    top            how many for each image, 1 to 1,000

    Returns a list for each image, the most probable first: (WordNet id, name, probability). Two names stand for
    two classes each ("crane", the bird and the machine; "maillot"): only the id tells those apart.
    Raises ValueError for another shape or `top`.
    """
    probabilities = np.asarray(probabilities)
    if probabilities.ndim != 2 or probabilities.shape[1] != CLASSES:
        raise ValueError(
            f"probabilities has shape {probabilities.shape}; it must be (N, {CLASSES}): a row of {CLASSES} an image"
        )
    _check_top(top)
    best = np.argsort(-probabilities, axis=1, kind="stable")[:, :top]
    return [
        [(*_class_names()[index], float(row[index])) for index in indices] for row, indices in zip(probabilities, best)
    ]


def center_crop(photo, size=SIZE):
    """The middle of a photo as a square, as the original network's evaluation cuts it.

    photo  (H, W, 3) of uint8, any size
    size   pixels along a side of the result

    The square has 0.875 of the photo's shorter side, and is resized by bicubic interpolation (Pillow's, which
    averages where it shrinks). Returns (size, size, 3) of uint8. Raises TypeError or ValueError for another photo.
    """
    from PIL import Image

    photo = _photo(photo)
    height, width, _ = photo.shape
    side = max(int(CROP * min(height, width)), 1)
    top, left = (height - side + 1) // 2, (width - side + 1) // 2
    square = Image.fromarray(photo[top : top + side, left : left + side])
    return np.array(square.resize((size, size), Image.Resampling.BICUBIC))


def classify(photo, top=5):
    """What EfficientNet-Lite0 sees in a photo: its `top` names with their probabilities, the most probable first.

    photo  (H, W, 3) of uint8, any size; the network gets its `center_crop`
    top    1 to 1,000

    The network is built at the first call, which takes seconds, and kept. Returns a list of (name, probability).
    Raises TypeError or ValueError for another photo or `top`, data.MissingData if its weights are lost.
    """
    _check_top(top)
    batch = preprocess_input(center_crop(photo))[np.newaxis]
    model = _classifier()
    with quiet.stderr():  # on a GPU TensorFlow writes at the first convolution
        probabilities = np.asarray(model(batch, training=False))
    return [(name, probability) for _, name, probability in decode_predictions(probabilities, top)[0]]


def learned_features(photos, batch_size=32):
    """What the network knows of each photo before it chooses a name: the 1,280 numbers in front of its last layer.

    photos      (N, H, W, 3) of uint8, or a list of (H, W, 3); each is resized as a whole, nothing is cut off
    batch_size  how many go through the network at once

    Returns (N, 1280) of float32, nowhere negative: features that were learned from ImageNet, not thought of by
    people. Raises TypeError or ValueError for other photos, data.MissingData if the weights are lost.
    """
    from PIL import Image

    squares = [
        np.array(Image.fromarray(_photo(photo)).resize((SIZE, SIZE), Image.Resampling.BICUBIC)) for photo in photos
    ]
    model = _feature_extractor()
    features = []
    with quiet.stderr():
        for start in range(0, len(squares), batch_size):
            batch = preprocess_input(np.stack(squares[start : start + batch_size]))
            features.append(np.asarray(model(batch, training=False)))
    return np.concatenate(features)


@functools.cache
def _classifier():
    return efficientnet_lite0()


@functools.cache
def _feature_extractor():
    import keras

    whole = _classifier()
    return keras.Model(whole.input, whole.get_layer("avg_pool").output)


def _network(include_top, input_shape, classes):
    import keras

    inputs = keras.Input(input_shape, name="image")
    x = _activated(_convolution(inputs, STEM_FILTERS, 3, stride=2, name="stem_conv"), "stem")
    number, blocks = 0, sum(stage[0] for stage in STAGES)
    for stage, (repeats, kernel_size, stride, expansion, filters) in enumerate(STAGES, start=1):
        for letter in "abcd"[:repeats]:
            x = _block(
                x,
                f"block{stage}{letter}",
                kernel_size=kernel_size,
                stride=stride if letter == "a" else 1,
                expansion=expansion,
                filters=filters,
                drop=DROP_BLOCK * number / blocks,
            )
            number += 1
    x = _activated(_convolution(x, TOP_FILTERS, 1, name="top_conv"), "top")
    if include_top:
        x = keras.layers.GlobalAveragePooling2D(name="avg_pool")(x)
        x = keras.layers.Dropout(DROPOUT, name="top_dropout")(x)
        start = keras.initializers.VarianceScaling(1 / 3, "fan_out", "uniform")
        x = keras.layers.Dense(classes, activation="softmax", kernel_initializer=start, name="predictions")(x)
    return keras.Model(inputs, x, name="efficientnet_lite0")


def _block(x, name, *, kernel_size, stride, expansion, filters, drop):
    """An inverted residual block: widen by 1 × 1, filter each channel by itself, narrow by 1 × 1, add the input."""
    import keras

    inputs = x
    if expansion > 1:
        x = _convolution(x, expansion * x.shape[-1], 1, name=f"{name}_expand_conv")
        x = _activated(x, f"{name}_expand")
    x = keras.layers.DepthwiseConv2D(
        kernel_size, stride, padding="same", use_bias=False, depthwise_initializer=_start(), name=f"{name}_dwconv"
    )(x)
    x = _activated(x, name)
    x = _normalized(_convolution(x, filters, 1, name=f"{name}_project_conv"), f"{name}_project")
    if stride == 1 and inputs.shape[-1] == filters:
        # In training a block is left out as a whole now and then (Huang et al., "Deep networks with stochastic
        # depth", 2016): one throw for each image.
        x = keras.layers.Dropout(drop, noise_shape=(None, 1, 1, 1), name=f"{name}_drop")(x)
        x = keras.layers.Add(name=f"{name}_add")([x, inputs])
    return x


def _convolution(x, filters, kernel_size, *, name, stride=1):
    import keras

    return keras.layers.Conv2D(
        filters, kernel_size, stride, padding="same", use_bias=False, kernel_initializer=_start(), name=name
    )(x)


def _normalized(x, name):
    import keras

    return keras.layers.BatchNormalization(momentum=0.99, epsilon=1e-3, name=f"{name}_bn")(x)


def _activated(x, name):
    import keras

    return keras.layers.ReLU(max_value=6, name=f"{name}_activation")(_normalized(x, name))


def _start():
    """The original's fresh kernels. A new object a layer: one that is used twice would repeat its numbers."""
    import keras

    return keras.initializers.VarianceScaling(2.0, "fan_out", "untruncated_normal")


def _load(model):
    """Give every weight its array, found by its layer's name and its own: "stem_conv/kernel"."""
    path = data.path(WEIGHTS_FILE)
    try:
        with np.load(path) as arrays:
            for layer in model.layers:
                for weight in layer.weights:
                    weight.assign(arrays[f"{layer.name}/{weight.name}"].astype(np.float32))
    except (zipfile.BadZipFile, ValueError, KeyError, EOFError) as error:
        raise data.MissingData(
            f"the weights file {path} is damaged; in a checkout bring it back with "
            f"`git checkout -- data/{WEIGHTS_FILE}`, elsewhere install course_utils again"
        ) from error


@functools.cache
def _class_names():
    """For each of the 1,000 outputs (WordNet id, first name)."""
    lines = data.path(CLASSES_FILE).read_text(encoding="utf-8").splitlines()
    return [(wnid, names.split(",")[0]) for wnid, names in (line.split("\t") for line in lines)]


def _check_arguments(weights, include_top, input_shape, classes):
    if weights not in ("imagenet", None):
        raise ValueError(f"weights is {weights!r}; it must be 'imagenet', or None for fresh ones")
    if not isinstance(input_shape, (tuple, list)) or len(input_shape) != 3:
        raise ValueError(f"input_shape is {input_shape}; it must be (height, width, channels), without the batch")
    if any(side is not None and side < SMALLEST for side in input_shape[:2]):
        raise ValueError(f"input_shape is {input_shape}; height and width must be at least {SMALLEST}")
    if weights and input_shape[2] != 3:
        raise ValueError(f"input_shape is {input_shape}; the weights of ImageNet need 3 channels: red, green, blue")
    if weights and include_top and classes != CLASSES:
        raise ValueError(
            f"classes is {classes}; the weights of ImageNet have {CLASSES}: for your own classes take "
            "include_top=False and add a last layer, or weights=None"
        )


def _check_top(top):
    if not 1 <= top <= CLASSES:
        raise ValueError(f"top is {top}; it must be from 1 to {CLASSES}")


def _photo(values):
    photo = np.asarray(values)
    if photo.ndim == 2:
        raise ValueError(
            f"photo has shape {photo.shape}; it must be (H, W, 3): repeat a grey one with np.stack([photo] * 3, axis=-1)"
        )
    if photo.ndim != 3 or photo.shape[2] != 3 or 0 in photo.shape:
        raise ValueError(f"photo has shape {photo.shape}; it must be (H, W, 3), one photo of at least one pixel")
    if photo.dtype != np.uint8:
        raise TypeError(
            f"photo has dtype {photo.dtype}; it must be uint8: for values from 0 to 255 take np.uint8(np.rint(photo))"
        )
    return photo
