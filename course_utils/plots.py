"""Figures of the lessons: matrices with their numbers, photographs, feature maps.

Each function returns a Picture, which the notebook shows as an <img> with its text alternative (a plain
matplotlib figure has none in JupyterLab). Colours are safe for colour-blind readers: cividis, Okabe-Ito.
"""

import base64
import html
import io

import numpy as np

ORANGE, BLUE, GRAY = "#E69F00", "#0072B2", "#595959"      # Okabe-Ito; a grey that is legible on white


class Picture:
    """A finished image with a text alternative.

    png  bytes of the PNG file
    alt  what the picture shows, in the reader's language
    """

    def __init__(self, png, alt):
        self.png, self.alt = png, alt

    def _repr_mimebundle_(self, **_):
        source = base64.b64encode(self.png).decode()
        image = f'<img alt="{html.escape(self.alt)}" src="data:image/png;base64,{source}" style="max-width: 100%">'
        return {"text/html": image, "text/plain": self.alt}


def number_grids(*matrices, titles=None, signs=None, marks=None, alt):
    """Small matrices side by side, each number in its cell.

    matrices  arrays (H, W) of ints or short floats
    titles    one text above each
    signs     what stands between neighbours, such as ("×", "=")
    marks     for each matrix None, or cells to shade: a list of (row, column)
    alt       text alternative
    """
    figure, axes = _row([matrix.shape[1] for matrix in map(np.asarray, matrices)],
                        max(np.asarray(matrix).shape[0] for matrix in matrices))
    for index, (axis, matrix) in enumerate(zip(axes, matrices)):
        _number_grid(axis, np.asarray(matrix), (marks or [None] * len(axes))[index] or ())
        if titles:
            axis.set_title(titles[index], fontsize=9)
        if signs and index < len(axes) - 1:
            axis.text(1.0 + 0.35 / np.asarray(matrix).shape[1], 0.5, signs[index], transform=axis.transAxes,
                      ha="left", va="center", fontsize=14)
    return _picture(figure, alt)


def images(*arrays, titles=None, alt, width=2.9):
    """Photographs and feature maps side by side.

    arrays  (H, W) of uint8: shown in grey, 0 black to 255 white; (H, W, 3) of uint8: in colour;
            any other (H, W): a feature map with its colour bar, 0 in the middle of cividis
    titles  one text above each
    width   inches of each
    """
    from matplotlib.figure import Figure

    heights = [width * array.shape[0] / array.shape[1] for array in arrays]
    figure = Figure(figsize=((width + 0.5) * len(arrays), max(heights) + 0.5), layout="constrained", dpi=100)
    for index, array in enumerate(arrays):
        axis = figure.add_subplot(1, len(arrays), index + 1)
        if array.dtype == np.uint8:
            axis.imshow(array, cmap="gray", vmin=0, vmax=255)
        else:
            limit = float(np.abs(array).max()) or 1.0
            shown = axis.imshow(array, cmap="cividis", vmin=-limit, vmax=limit)
            figure.colorbar(shown, ax=axis, shrink=0.7).ax.tick_params(labelsize=7)
        axis.set_xticks([]), axis.set_yticks([])
        if titles:
            axis.set_title(titles[index], fontsize=9)
    return _picture(figure, alt)


def _row(widths, height):
    """A figure with one axis for each matrix, all cells of one size."""
    from matplotlib.figure import Figure

    gap, cell = 1.0, 0.38                               # cells between two matrices; inches a cell
    total = sum(widths) + gap * (len(widths) - 1)
    figure = Figure(figsize=(cell * (total + 0.4), cell * (height + 1.4)), dpi=110)
    axes, left = [], 0.2
    for width in widths:
        axes.append(figure.add_axes([left / (total + 0.4), 0.2 / (height + 1.4),
                                     width / (total + 0.4), height / (height + 1.4)], anchor="C"))
        left += width + gap
    return figure, axes


def _number_grid(axis, matrix, marked):
    height, width = matrix.shape
    axis.set_xlim(0, width), axis.set_ylim(height, 0), axis.set_aspect("equal"), axis.axis("off")
    for row, column in np.ndindex(height, width):
        color = "#FBE3B5" if (row, column) in marked else "white"
        axis.add_patch(_rectangle((column, row), facecolor=color, edgecolor=GRAY))
        value = matrix[row, column]
        label = "" if value is np.ma.masked else f"{value:g}".replace("-", "−")
        axis.text(column + 0.5, row + 0.5, label, ha="center", va="center", fontsize=9)


def _rectangle(corner, **style):
    from matplotlib.patches import Rectangle

    return Rectangle(corner, 1, 1, linewidth=0.8, **style)


def _picture(figure, alt):
    stream = io.BytesIO()
    figure.savefig(stream, format="png", metadata={"Software": None})
    return Picture(stream.getvalue(), alt)
