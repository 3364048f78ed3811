"""GoogLeNet of Szegedy et al., "Going deeper with convolutions", 2014, as its table 1.

    x ─┬─ 1 × 1 ───────────────────────────┬─ concatenated along the channels
       ├─ 1 × 1 reduces ─── 3 × 3 ─────────┤
       ├─ 1 × 1 reduces ─── 5 × 5 ─────────┤
       └─ 3 × 3 max pooling ─── 1 × 1 ─────┘

Without the two auxiliary classifiers, which only training uses, and without batch normalization, which came in 2015.
The paper's normalization across maps, behind the first pooling and before the second, is left out too.
"""

from dataclasses import dataclass

from course_utils import quiet

from .arguments import checked, scaled
from .rows import Conv, Dense, Dropout, GlobalAveragePool, MaxPool, Row, named, resized


@dataclass(frozen=True)
class Inception(Row):
    """A row of the table's lower part: its label and the filters of the six convolutions, in the table's order."""

    depth = 2  # the longest way through a module
    label: str
    filters_1x1: int
    reduce_3x3: int
    filters_3x3: int
    reduce_5x5: int
    filters_5x5: int
    pool_projection: int

    def name(self, depth):
        return f"inception_{self.label}"

    @property
    def filters(self):
        """The six numbers, as `inception_module` takes them."""
        first, second = (self.filters_1x1, self.reduce_3x3, self.filters_3x3), (self.reduce_5x5, self.filters_5x5)
        return (*first, *second, self.pool_projection)

    def applied(self, x, name):
        return inception_module(x, *self.filters, name=name)

    def scaled(self, width):
        return Inception(self.label, *(scaled(filters, width) for filters in self.filters))


GOOGLENET = (
    Conv(64, 7, stride=2, padding="same"),  # 112 × 112 × 64
    MaxPool(3, stride=2, padding="same"),  # 56 × 56 × 64
    Conv(64, 1),  # 56 × 56 × 64, in the table beside the next row as "#3×3 reduce"
    Conv(192, 3, padding="same"),  # 56 × 56 × 192
    MaxPool(3, stride=2, padding="same"),  # 28 × 28 × 192
    # label, 1×1, 3×3 reduce, 3×3, 5×5 reduce, 5×5, pool projection
    Inception("3a", 64, 96, 128, 16, 32, 32),  # 28 × 28 × 256
    Inception("3b", 128, 128, 192, 32, 96, 64),  # 28 × 28 × 480
    MaxPool(3, stride=2, padding="same"),  # 14 × 14 × 480
    Inception("4a", 192, 96, 208, 16, 48, 64),  # 14 × 14 × 512
    Inception("4b", 160, 112, 224, 24, 64, 64),  # 14 × 14 × 512
    Inception("4c", 128, 128, 256, 24, 64, 64),  # 14 × 14 × 512
    Inception("4d", 112, 144, 288, 32, 64, 64),  # 14 × 14 × 528
    Inception("4e", 256, 160, 320, 32, 128, 128),  # 14 × 14 × 832
    MaxPool(3, stride=2, padding="same"),  # 7 × 7 × 832
    Inception("5a", 256, 160, 320, 32, 128, 128),  # 7 × 7 × 832
    Inception("5b", 384, 192, 384, 48, 128, 128),  # 7 × 7 × 1024
    GlobalAveragePool(),  # 1024
    Dropout(0.4),
    Dense(1000, "softmax"),
)


def googlenet(*, input_shape=(224, 224, 3), classes=1000, width=1):
    """GoogLeNet (section 5 of the paper): 22 layers with weights, 6,998,552 parameters.

    input_shape  (H, W, channels), any size
    classes      at least 2
    width        factor on all filters, rounded, at least 1 of each

    Returns a keras.Model from (N, H, W, channels) to probabilities, (N, classes). All convolutions have biases and
    ReLU. Raises ValueError for arguments that don't fit.
    """
    input_shape, classes, width = checked(input_shape, classes, width)
    with quiet.stderr():
        import keras

        x = inputs = keras.Input(input_shape, name="image")
        for name, row in named(resized(GOOGLENET, classes=classes, width=width)):
            x = row.applied(x, name)
        return keras.Model(inputs, x, name="googlenet")


def inception_module(
    x, filters_1x1, reduce_3x3, filters_3x3, reduce_5x5, filters_5x5, pool_projection, *, name="inception"
):
    """Four ways through a module side by side (figure 2b of the paper), concatenated in the order of its arguments.

    x                          (N, H, W, C), symbolic, as keras.Input gives it
    filters_1x1                of the 1 × 1 convolution alone
    reduce_3x3, filters_3x3    of a 1 × 1 convolution and the 3 × 3 behind it
    reduce_5x5, filters_5x5    of a 1 × 1 convolution and the 5 × 5 behind it
    pool_projection            of the 1 × 1 convolution behind a 3 × 3 max pooling of stride 1
    name                       begins the layers' names: name_1x1, name_3x3_reduce, …; the concatenation has it alone

    Returns (N, H, W, filters_1x1 + filters_3x3 + filters_5x5 + pool_projection). Every convolution has ReLU.
    """
    import keras

    def convolved(x, filters, size, part):
        return Conv(filters, size, padding="same").applied(x, f"{name}_{part}")

    one = convolved(x, filters_1x1, 1, "1x1")
    three = convolved(convolved(x, reduce_3x3, 1, "3x3_reduce"), filters_3x3, 3, "3x3")
    five = convolved(convolved(x, reduce_5x5, 1, "5x5_reduce"), filters_5x5, 5, "5x5")
    pooled = MaxPool(3, stride=1, padding="same").applied(x, f"{name}_pool")
    pooled = convolved(pooled, pool_projection, 1, "pool_proj")
    return keras.layers.Concatenate(name=name)([one, three, five, pooled])
