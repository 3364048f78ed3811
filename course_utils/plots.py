"""Figures of the lessons: matrices with their numbers, photographs, feature maps, curves.

Each function returns a Picture, which the notebook shows as an <img> with its text alternative (a plain
matplotlib figure has none in JupyterLab). Colours are safe for colour-blind readers: cividis, Okabe-Ito.
"""

import base64
import html
import io

import numpy as np

from course_utils import language

ORANGE, BLUE, GRAY = "#E69F00", "#0072B2", "#595959"  # Okabe-Ito; a grey that is legible on white
_STYLES = ((BLUE, "-"), (ORANGE, "--"), ("#009E73", "-."), ("#CC79A7", ":"))


class Picture:
    """A finished image with a text alternative.

    content  bytes of the image file
    alt      what the picture shows, in the reader's language
    kind     "png" for drawings, "jpeg" for photographs (a tenth of the size)
    """

    def __init__(self, content, alt, kind="png"):
        self.content, self.alt, self.kind = content, alt, kind

    def _repr_mimebundle_(self, **_):
        source = base64.b64encode(self.content).decode()
        image = (
            f'<img alt="{html.escape(self.alt)}" src="data:image/{self.kind};base64,{source}" style="max-width: 100%">'
        )
        return {"text/html": image, "text/plain": self.alt}


def number_grids(*matrices, titles=None, signs=None, marks=None, alt=None):
    """Small matrices side by side, each number in its cell.

    matrices  arrays (H, W) of ints or short floats
    titles    one text above each
    signs     what stands between neighbours, such as ("×", "=")
    marks     for each matrix None, or cells to shade: a list of (row, column)
    alt       text alternative; the numbers themselves where none is given
    """
    matrices = [np.asarray(matrix) for matrix in matrices]
    figure, axes = _row([matrix.shape[1] for matrix in matrices], max(matrix.shape[0] for matrix in matrices))
    for index, (axis, matrix) in enumerate(zip(axes, matrices)):
        _number_grid(axis, matrix, (marks or [None] * len(axes))[index] or ())
        if titles:
            axis.set_title(titles[index], fontsize=9)
        if signs and index < len(axes) - 1:
            axis.text(
                1.0 + 0.35 / matrix.shape[1],
                0.5,
                signs[index],
                transform=axis.transAxes,
                ha="left",
                va="center",
                fontsize=14,
            )
    between = [f" {sign} " for sign in signs] if signs else ["; "] * (len(matrices) - 1)
    numbers = [
        (f"{title}: " if title else "") + _in_words(matrix)
        for title, matrix in zip(titles or [""] * len(matrices), matrices)
    ]
    return finished(figure, alt or "".join(part for pair in zip(numbers, [*between, ""]) for part in pair))


def images(*arrays, titles=None, alt=None, width=2.9, same_scale=False):
    """Photographs and feature maps side by side.

    arrays  (H, W) of uint8: shown in grey, 0 black to 255 white; (H, W, 3) of uint8: in colour;
            any other (H, W): a feature map with its colour bar; 0 is in the middle of cividis, or at its
            dark end where no number is negative
    titles  one text above each
    alt     text alternative; titles, sizes and ranges where none is given
    width   inches of each
    same_scale  True: one colour scale for all feature maps, so that their strengths can be compared
    """
    from matplotlib.figure import Figure

    maps = [array for array in arrays if array.dtype != np.uint8]
    limits, lows = [_limit(array) for array in maps], [array.min() for array in maps]
    heights = [width * array.shape[0] / array.shape[1] for array in arrays]
    figure = Figure(figsize=((width + 0.5) * len(arrays), max(heights) + 0.5), layout="constrained", dpi=100)
    for index, array in enumerate(arrays):
        axis = figure.add_subplot(1, len(arrays), index + 1)
        if array.dtype == np.uint8:
            axis.imshow(array, cmap="gray", vmin=0, vmax=255)
        else:
            limit = max(limits) if same_scale else _limit(array)
            lowest = -limit if min(lows if same_scale else [array.min()]) < 0 else 0
            shown = axis.imshow(array, cmap="cividis", vmin=lowest, vmax=limit)
            figure.colorbar(shown, ax=axis, shrink=0.7, extend="both").ax.tick_params(labelsize=7)
        axis.set_xticks([]), axis.set_yticks([])
        if titles:
            axis.set_title(titles[index], fontsize=9)
    ranges = [_range_in_words(title, array) for title, array in zip(titles or [""] * len(arrays), arrays)]
    return finished(figure, alt or "; ".join(ranges), "jpeg")


def color_filters(*kernels, titles=None, alt=None):
    """Filters of a colour image as they are: each cell in the colour that its three weights make.

    kernels  arrays (kernel_h, kernel_w, 3); each is stretched so that its smallest weight is 0 and its largest 255
    titles   one text above each
    alt      text alternative; sizes and weights' ranges where none is given
    """
    swatches = []
    for kernel in kernels:
        low, high = kernel.min(), kernel.max()
        shade = (kernel - low) / (high - low or 1) * 255
        swatches.append(np.repeat(np.repeat(np.rint(shade).astype(np.uint8), 25, axis=0), 25, axis=1))
    ranges = [_range_in_words(title, kernel.round(2)) for title, kernel in zip(titles or [""] * len(kernels), kernels)]
    return images(*swatches, titles=titles, width=1.0, alt=alt or "; ".join(ranges))


def lines(curves, *, x_label, y_label, alt, y_range=None, marks=()):
    """Curves in one figure, each with its own colour and dashes, so that they differ in print too.

    curves   {name: numbers}, then drawn over 1, 2, 3, …; or {name: (x, y)}; four at most
    x_label, y_label  what the axes count, in the reader's language
    alt      text alternative: what the curves show
    y_range  (lowest, highest) of the vertical axis; None: all that is drawn
    marks    x of vertical grey lines

    Raises ValueError for more curves than there are styles.
    """
    from matplotlib.figure import Figure

    if len(curves) > len(_STYLES):
        raise ValueError(f"{len(curves)} curves are given; {len(_STYLES)} can be told apart in one figure")
    figure = Figure(figsize=(5.2, 3.2), layout="constrained", dpi=90)
    axis = figure.add_subplot()
    for (name, curve), (color, dashes) in zip(curves.items(), _STYLES, strict=False):
        x, y = curve if isinstance(curve, tuple) else (range(1, len(curve) + 1), curve)
        axis.plot(x, y, color=color, linestyle=dashes, linewidth=1.8, label=name)
    for x in marks:
        axis.axvline(x, color=GRAY, linewidth=0.8)
    axis.set_xlabel(x_label), axis.set_ylabel(y_label)
    if y_range:
        axis.set_ylim(*y_range)
    axis.grid(alpha=0.3)
    if len(curves) > 1:
        axis.legend(fontsize=8)
    return finished(figure, alt)


def _limit(feature_map):
    """Where the colour scale ends: a few extreme pixels would leave the rest of the map grey."""
    return float(np.percentile(np.abs(feature_map), 99)) or 1.0


def _in_words(matrix):
    """ "3 1 1 / 1 0 7" for a small matrix."""
    return " / ".join(" ".join(f"{value:g}".replace("-", "−") for value in row) for row in matrix)


def _range_in_words(title, array):
    size = " × ".join(map(str, array.shape))
    low, high = (f"{value:g}".replace("-", "−") for value in (array.min(), array.max()))
    span = language.text(vi=f"{size}, giá trị từ {low} đến {high}", en=f"{size}, values from {low} to {high}")
    return f"{title}: {span}" if title else span


def _row(widths, height):
    """A figure with one axis for each matrix, all cells of one size."""
    from matplotlib.figure import Figure

    gap, cell = 1.0, 0.38  # cells between two matrices; inches a cell
    total = sum(widths) + gap * (len(widths) - 1)
    figure = Figure(figsize=(cell * (total + 0.4), cell * (height + 1.4)), dpi=110)
    axes, left = [], 0.2
    for width in widths:
        axes.append(
            figure.add_axes(
                [left / (total + 0.4), 0.2 / (height + 1.4), width / (total + 0.4), height / (height + 1.4)], anchor="C"
            )
        )
        left += width + gap
    return figure, axes


def _number_grid(axis, matrix, marked):
    height, width = matrix.shape
    axis.set_xlim(0, width), axis.set_ylim(height, 0), axis.set_aspect("equal"), axis.axis("off")
    for row, column in np.ndindex(height, width):
        color = "#FBE3B5" if (row, column) in marked else "white"
        axis.add_patch(_rectangle((column, row), facecolor=color, edgecolor=GRAY))
        value = matrix[row, column]
        label = f"{value:g}".replace("-", "−")
        axis.text(column + 0.5, row + 0.5, label, ha="center", va="center", fontsize=9)


def _rectangle(corner, **style):
    from matplotlib.patches import Rectangle

    return Rectangle(corner, 1, 1, linewidth=0.8, clip_on=False, **style)


def finished(figure, alt, kind="png", few_colors=False):
    """A matplotlib figure as a Picture.

    kind        "png" or "jpeg"
    few_colors  True: a palette of 64, a third of the bytes, for a large drawing
    """
    stream = io.BytesIO()
    options = {"metadata": {"Software": None}} if kind == "png" else {"pil_kwargs": {"quality": 80}}
    figure.savefig(stream, format=kind, **options)
    if few_colors:
        stream = _with_few_colors(stream)
    return Picture(stream.getvalue(), alt, kind)


def _with_few_colors(stream):
    from PIL import Image

    smaller = io.BytesIO()
    Image.open(stream).convert("RGB").quantize(64).save(smaller, "png", optimize=True)
    return smaller
