"""LeNet-5, AlexNet and VGG-16, each as its table.

    lenet5        LeCun, Bottou, Bengio and Haffner, "Gradient-based learning applied to document recognition", 1998
    lenet5_relu   the same idea as it is written today
    alexnet       Krizhevsky, Sutskever and Hinton, "ImageNet classification with deep convolutional neural networks",
                  2012
    vgg16         Simonyan and Zisserman, "Very deep convolutional networks for large-scale image recognition", 2014

Comments say what a row gives at the original size. Tables in papers and slides name an activation beside the poolings
too; here they have none: ReLU changes nothing behind the maximum of what went through ReLU before, and LeNet-5's
poolings are plain means today. All weights begin as Keras begins them, Glorot's uniform and biases of 0.

All four take (N, H, W, C) of float32 and return probabilities, (N, classes).
"""

from .rows import AveragePool, Conv, Dense, Dropout, Flatten, MaxPool, sequential

LENET5 = (
    Conv(6, 5, activation="tanh"),  # 28 × 28 × 6
    AveragePool(2),  # 14 × 14 × 6
    Conv(16, 5, activation="tanh"),  # 10 × 10 × 16
    AveragePool(2),  # 5 × 5 × 16
    Conv(120, 5, activation="tanh"),  # 1 × 1 × 120
    Flatten(),  # 120
    Dense(84, "tanh"),
    Dense(10, "softmax"),
)

LENET5_RELU = (
    Conv(6, 5, padding="same"),  # 28 × 28 × 6
    MaxPool(2),  # 14 × 14 × 6
    Conv(16, 5),  # 10 × 10 × 16
    MaxPool(2),  # 5 × 5 × 16
    Flatten(),  # 400
    Dense(120),
    Dense(84),
    Dense(10, "softmax"),
)

ALEXNET = (
    Conv(96, 11, stride=4),  # 55 × 55 × 96
    MaxPool(3, stride=2),  # 27 × 27 × 96
    Conv(256, 5, padding="same"),  # 27 × 27 × 256
    MaxPool(3, stride=2),  # 13 × 13 × 256
    Conv(384, 3, padding="same"),  # 13 × 13 × 384
    Conv(384, 3, padding="same"),  # 13 × 13 × 384
    Conv(256, 3, padding="same"),  # 13 × 13 × 256
    MaxPool(3, stride=2),  # 6 × 6 × 256
    Flatten(),  # 9,216
    Dense(4096),
    Dropout(0.5),
    Dense(4096),
    Dropout(0.5),
    Dense(1000, "softmax"),
)


def _vgg_block(convolutions, filters):
    """So many 3 × 3 convolutions that keep the size, and a pooling that halves it."""
    return (*[Conv(filters, 3, padding="same")] * convolutions, MaxPool(2))


VGG16 = (
    *_vgg_block(2, 64),  # 112 × 112 × 64
    *_vgg_block(2, 128),  # 56 × 56 × 128
    *_vgg_block(3, 256),  # 28 × 28 × 256
    *_vgg_block(3, 512),  # 14 × 14 × 512
    *_vgg_block(3, 512),  # 7 × 7 × 512
    Flatten(),  # 25,088
    Dense(4096),
    Dense(4096),
    Dense(1000, "softmax"),
)


def lenet5(*, input_shape=(32, 32, 1), classes=10, width=1):
    """LeNet-5 (section II.B of the paper): tanh and average pooling; 61,706 parameters.

    input_shape  (H, W, channels), sides of at least 32
    classes      at least 2
    width        factor on all filters and hidden units, rounded, at least 1 of each

    In the paper the second convolution reads only some of the maps before it, a pooling has two weights a map, and
    the output compares with drawn digits; here every connection is there, and the output is softmax.
    Returns a keras.Sequential. Raises ValueError for arguments that don't fit.
    """
    return sequential(LENET5, name="lenet5", input_shape=input_shape, classes=classes, width=width)


def lenet5_relu(*, input_shape=(28, 28, 1), classes=10, width=1):
    """LeNet-5 as it is written today: ReLU, max pooling, and "same" padding for 28 × 28; again 61,706 parameters.

    input_shape  (H, W, channels), sides of at least 12
    classes      at least 2
    width        factor on all filters and hidden units, rounded, at least 1 of each

    Returns a keras.Sequential. Raises ValueError for arguments that don't fit.
    """
    return sequential(LENET5_RELU, name="lenet5_relu", input_shape=input_shape, classes=classes, width=width)


def alexnet(*, input_shape=(227, 227, 3), classes=1000, width=1, dropout=True):
    """AlexNet (section 3 of the paper) in one tower: 62,378,344 parameters.

    input_shape  (H, W, channels), sides of at least 67
    classes      at least 2
    width        factor on all filters and hidden units, rounded, at least 1 of each
    dropout      True: half of what the two hidden dense layers give is dropped in training, as in section 4.2

    The paper splits the network over two GPUs, so that some convolutions see half of the maps and the whole has
    fewer parameters, and normalizes across maps behind the first two convolutions. Both are left out, as usual today.
    Returns a keras.Sequential. Raises ValueError for arguments that don't fit.
    """
    rows = ALEXNET if dropout else tuple(row for row in ALEXNET if not isinstance(row, Dropout))
    return sequential(rows, name="alexnet", input_shape=input_shape, classes=classes, width=width)


def vgg16(*, input_shape=(224, 224, 3), classes=1000, width=1):
    """VGG-16 (table 1 of the paper, column D): 138,357,544 parameters, and half a gigabyte of them.

    input_shape  (H, W, channels), sides of at least 32
    classes      at least 2
    width        factor on all filters and hidden units, rounded, at least 1 of each

    Layer by layer as keras.applications.VGG16, that is without the dropout that the paper trains with.
    Returns a keras.Sequential. Raises ValueError for arguments that don't fit.
    """
    return sequential(VGG16, name="vgg16", input_shape=input_shape, classes=classes, width=width)
