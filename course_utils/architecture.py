"""A picture of a network, made from the built model: the volume behind each layer, and what the layer costs."""

import itertools
import math
import re
from dataclasses import dataclass

from course_utils import language, plots

# What stands for one step of the picture: a block of a residual network, an Inception module, a layer with its number.
_STEP = re.compile(r".*?_block\d+|inception_\d\w|[a-z]+\d+")
_COLORS = {"conv": plots.BLUE, "pool": plots.ORANGE, "block": "#CC79A7", "dense": "#009E73", "other": plots.GRAY}
_NO_STEP = ("Dropout", "InputLayer")  # their output is the volume before them

# Inches: of the largest side, of the most channels, of any box at the least, between two boxes, of a row.
_TALLEST, _THICKEST, _THINNEST, _GAP, _WIDEST = 1.7, 0.8, 0.1, 0.42, 11.0
_LEAN = 0.35  # how far a side of the box goes back, as a part of its height
_CAPTION = 2.1  # inches


@dataclass(frozen=True)
class Step:
    """One volume of the picture: `name` of its layer or block, its shape, and what was spent to reach it."""

    name: str
    kind: str  # "conv", "pool", "block", "dense" or "other"
    shape: tuple
    parameters: int
    multiply_adds: int


def steps(model):
    """What `draw` shows of a built Keras model, an outline too: a list of Step, blocks and modules as one step each.

    The kind of a step is that of its layers; one in which paths meet (an addition, a concatenation) is a block.
    Raises ValueError for what `models.costs` cannot count.
    """
    from course_utils.models import costs

    layers = [layer for layer in costs(model) if layer.kind not in _NO_STEP]
    return [_step(name, list(group)) for name, group in itertools.groupby(layers, key=_name_of)]


def draw(model):
    """Each volume of a network as a box, from left to right, under it its name, shape, parameters and multiply-adds.

    model  a built keras.Sequential or functional keras.Model of a known input size; an outline will do

    Sides and channels are drawn as their square roots (VGG-16's 224 and 7 would not fit in one figure otherwise).
    Returns a plots.Picture, its text alternative says all numbers. Raises ValueError for what `models.costs` cannot count.
    """
    from matplotlib.figure import Figure

    found = [Step(language.text(vi="ảnh vào", en="input"), "other", tuple(model.input_shape[1:]), 0, 0), *steps(model)]
    rows = _rows(found)
    width = max(sum(box.width + _GAP for box in row) for row in rows)
    heights = [max(box.height for box in row) + 0.15 + _CAPTION for row in rows]
    figure, top = Figure(figsize=(width, sum(heights)), dpi=80), sum(heights)
    for row, height in zip(rows, heights):
        top -= height
        axis = figure.add_axes([0, top / sum(heights), 1, height / sum(heights)])
        axis.set_xlim(0, width), axis.set_ylim(-_CAPTION, height - _CAPTION), axis.axis("off")
        left = _GAP / 2
        for box in row:
            box.draw(axis, left)
            left += box.width + _GAP
    return plots.finished(figure, _in_words(found), few_colors=True)


def short(number):
    """A large number in four characters or so: 156, 61.7 k, 138 M, 15.5 G."""
    for power, unit in ((9, "G"), (6, "M"), (3, "k")):
        if number >= 10**power:
            digits = number / 10**power
            return f"{digits:.3g} {unit}" if digits < 999.5 else f"{digits:.0f} {unit}"
    return str(number)


def _name_of(layer):
    found = _STEP.match(layer.name)
    return found[0] if found else layer.name


def _step(name, layers):
    kinds = {layer.kind for layer in layers}
    kind = (
        "block"
        if kinds & {"Add", "Concatenate"}
        else "conv"
        if any("Conv" in each for each in kinds)
        else "dense"
        if "Dense" in kinds
        else "pool"
        if any("Pooling" in each for each in kinds)
        else "other"
    )
    parameters, multiply_adds = (
        sum(getattr(layer, what) for layer in layers) for what in ("parameters", "multiply_adds")
    )
    return Step(name, kind, layers[-1].output_shape, parameters, multiply_adds)


def _rows(found):
    """The boxes of all steps, in rows that are no wider than a notebook."""
    volumes, vectors = ([step.shape for step in found if (len(step.shape) == 3) is flat] for flat in (True, False))
    sides, channels = (max((shape[axis] for shape in volumes), default=1) for axis in (0, 2))
    lengths = max((shape[0] for shape in vectors), default=1)
    rows, filled = [[]], 0
    for step in found:
        if len(step.shape) == 3:
            box = _Box(
                step, _TALLEST * math.sqrt(step.shape[0] / sides), _THICKEST * math.sqrt(step.shape[2] / channels)
            )
        else:
            box = _Box(step, _TALLEST * math.sqrt(step.shape[0] / lengths), 0, lean=0)
        if filled + box.width + _GAP > _WIDEST:
            rows.append([])
            filled = 0
        rows[-1].append(box)
        filled += box.width + _GAP
    return rows


@dataclass(frozen=True)
class _Box:
    """A volume seen from the side: its front, with its top and right side going back; a vector is its front alone."""

    step: Step
    tall: float
    thick: float
    lean: float = _LEAN

    @property
    def width(self):
        return max(self.thick, _THINNEST) + self.lean * self.tall

    @property
    def height(self):
        return (1 + self.lean) * self.tall

    def draw(self, axis, left):
        """The box at this place of a row, its caption below it."""
        from matplotlib.patches import Polygon

        tall, back = self.tall, self.lean * self.tall
        right = left + max(self.thick, _THINNEST)
        faces = {
            0.45: [(left, 0), (right, 0), (right, tall), (left, tall)],
            0.25: [(left, tall), (right, tall), (right + back, tall + back), (left + back, tall + back)],
            0.7: [(right, 0), (right + back, back), (right + back, tall + back), (right, tall)],
        }
        for shade, corners in faces.items():
            axis.add_patch(Polygon(corners, facecolor=_COLORS[self.step.kind], alpha=shade, edgecolor="none"))
            axis.add_patch(Polygon(corners, fill=False, edgecolor="black", linewidth=0.6))
        middle = left + self.width / 2
        axis.text(middle, -0.12, _caption(self.step), rotation=90, ha="center", va="top", fontsize=9)


def _caption(step):
    lines = [f"{step.name}: {_shape_text(step.shape)}"]
    if step.parameters:
        lines.append(language.text(vi=f"{short(step.parameters)} tham số", en=f"{short(step.parameters)} parameters"))
    if step.multiply_adds:
        count = short(step.multiply_adds)
        lines.append(language.text(vi=f"{count} phép nhân-cộng", en=f"{count} multiply-adds"))
    return "\n".join(lines)


def _shape_text(shape):
    return " × ".join(map(str, shape))


def _in_words(found):
    return "; ".join(_caption(step).replace("\n", ", ") for step in found)
