"""Rows of an architecture's table, and the model that a table describes.

    (Conv(6, 5, padding="same"), MaxPool(2), Flatten(), Dense(120), Dense(10, "softmax"))

A row holds what the columns of such a table hold, and what follows from one row alone; sizes and parameters of a
whole network come from Keras. Defaults are the commonest: stride 1, no padding, ReLU, and for a pooling a stride of
its window. Rows are plain data, `resized` makes a narrower table of a table.

Layers are named as people number them: a kind, then how many layers with weights there are up to it. In AlexNet
conv1, pool1, …, conv5, pool5, flatten5, fc6, dropout6, fc7, dropout7, fc8.
"""

from dataclasses import dataclass, replace
from typing import ClassVar

from course_utils import quiet

from .arguments import checked, scaled


@dataclass(frozen=True)
class Row:
    """What all rows have. `kind` begins the layer's name, `depth` is how many layers with weights the row adds."""

    kind: ClassVar[str]
    depth: ClassVar[int] = 0

    def name(self, depth):
        """The layer's name where `depth` layers have weights, this one included."""
        return f"{self.kind}{depth}"

    def layer(self, name):
        """A new layer of Keras."""
        raise NotImplementedError

    def applied(self, x, name):
        """What a new layer makes of x."""
        return self.layer(name)(x)

    def scaled(self, width):
        """The same row with `width` times as many filters or units, where it has any."""
        return self

    def side_before(self, side):
        """The smallest input side that gives an output side of at least `side`."""
        return side


@dataclass(frozen=True)
class Conv(Row):
    """Convolution with biases: (H, W, C) -> (H', W', filters). padding "valid": none, "same": zeros all around."""

    kind, depth = "conv", 1
    filters: int
    kernel_size: int
    stride: int = 1
    padding: str = "valid"
    activation: str = "relu"

    def layer(self, name):
        import keras

        return keras.layers.Conv2D(
            self.filters, self.kernel_size, self.stride, self.padding, activation=self.activation, name=name
        )

    def scaled(self, width):
        return replace(self, filters=scaled(self.filters, width))

    def side_before(self, side):
        return _side_before(side, self.kernel_size, self.stride, self.padding)


@dataclass(frozen=True)
class _Pool(Row):
    kind = "pool"
    pool_size: int
    stride: int | None = None
    padding: str = "valid"

    def side_before(self, side):
        return _side_before(side, self.pool_size, self.stride or self.pool_size, self.padding)


@dataclass(frozen=True)
class MaxPool(_Pool):
    """The largest number of each window; without a stride the windows lie side by side."""

    def layer(self, name):
        import keras

        return keras.layers.MaxPooling2D(self.pool_size, self.stride, self.padding, name=name)


@dataclass(frozen=True)
class AveragePool(_Pool):
    """The mean of each window; without a stride the windows lie side by side."""

    def layer(self, name):
        import keras

        return keras.layers.AveragePooling2D(self.pool_size, self.stride, self.padding, name=name)


@dataclass(frozen=True)
class GlobalAveragePool(Row):
    """The mean of each map: (H, W, C) -> (C,)."""

    kind = "pool"

    def layer(self, name):
        import keras

        return keras.layers.GlobalAveragePooling2D(name=name)


@dataclass(frozen=True)
class Flatten(Row):
    """(H, W, C) -> (H·W·C,)."""

    kind = "flatten"

    def layer(self, name):
        import keras

        return keras.layers.Flatten(name=name)


@dataclass(frozen=True)
class Dropout(Row):
    """In training `rate` of the numbers become 0; otherwise nothing happens."""

    kind = "dropout"
    rate: float

    def layer(self, name):
        import keras

        return keras.layers.Dropout(self.rate, name=name)


@dataclass(frozen=True)
class Dense(Row):
    """Fully connected with biases: (inputs,) -> (units,)."""

    kind, depth = "fc", 1
    units: int
    activation: str = "relu"

    def layer(self, name):
        import keras

        return keras.layers.Dense(self.units, activation=self.activation, name=name)

    def scaled(self, width):
        return replace(self, units=scaled(self.units, width))


def sequential(rows, *, name, input_shape, classes, width):
    """A table as a keras.Sequential.

    rows         the table; its last row is the output, a Dense
    name         the model's name
    input_shape  (height, width, channels)
    classes      units of the output, in place of the table's own
    width        factor on all other filters and units

    Raises ValueError for arguments that don't fit, among them an image on which one of the windows finds no place.

    >>> rows = (Conv(6, 5), MaxPool(2), Flatten(), Dense(10, "softmax"))
    >>> sequential(rows, name="small", input_shape=(28, 28, 1), classes=7, width=0.5).count_params()
    3109
    """
    input_shape, classes, width = checked(input_shape, classes, width, smallest_side(rows))
    with quiet.stderr():
        import keras

        layers = [row.layer(label) for label, row in named(resized(rows, classes=classes, width=width))]
        return keras.Sequential([keras.Input(input_shape), *layers], name=name)


def resized(rows, *, classes, width):
    """The same table with `width` times as many filters and units, and `classes` units in its last row."""
    *hidden, output = rows
    return (*(row.scaled(width) for row in hidden), replace(output, units=classes))


def named(rows):
    """Each row with its layer's name: ("conv1", row), …"""
    depth = 0
    for row in rows:
        depth += row.depth
        yield row.name(depth), row


def smallest_side(rows):
    """The smallest height and width of an image on which every window of the table finds a place."""
    side = 1
    for row in reversed(rows):
        side = row.side_before(side)
    return side


def _side_before(side, size, stride, padding):
    # ⌊(n − f)/s⌋ + 1 = side, and with "same" padding ⌈n/s⌉ = side, solved for the smallest n.
    return (side - 1) * stride + (size if padding == "valid" else 1)
