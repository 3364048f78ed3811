"""The picture that stands where the graph explorer cannot run: the graph with all its values and gradients."""

import numpy as np

from .. import language, plots

CROSS = "cross-entropy"
CELL, WIDE, LABEL, GAP = 0.5, 0.8, 0.62, 0.95                # inches: an entry, a class's name, an arrow's room
VALUE, GRADIENT = "#CFE5F2", "#F6DCC8"                       # Okabe-Ito blue and vermilion, light enough for black text


def picture(explorer, values, gradients):
    """A plots.Picture of an explorer's graph with these arrays of graph.passes."""
    return plots.finished(_figure(explorer, values, gradients), _alt(explorer, values, gradients))


def _figure(explorer, values, gradients):
    """Boxes from left to right; in each entry the value above, its gradient below."""
    from matplotlib.figure import Figure

    inputs, classes = np.shape(explorer.w)
    left = 0.1 + max(classes, inputs) * WIDE
    width, height = left + 3 * GAP + 2 * LABEL + 4 * WIDE + 0.4, 0.75 + max((inputs + 2) * CELL + 0.8, classes * CELL)
    figure = Figure(figsize=(width, height), dpi=90)
    axis = figure.add_axes([0, 0, 1, 1])
    axis.set_xlim(0, width), axis.set_ylim(height, 0), axis.axis("off")
    middle, top = height / 2 - 0.1, 0.3

    def box(node, start, top, shape):
        title = f"{node} {explorer.texts[f'name_{node}']}"
        axis.text(start, top - 0.06, title, fontsize=8, fontweight="bold")
        for row, column in np.ndindex(shape):
            at = start + column * WIDE, top + row * CELL
            _half(axis, at, np.reshape(values[node], shape)[row, column], VALUE, _given if node in "xwbt" else _shown)
            if node in gradients:
                number = np.reshape(gradients[node], shape)[row, column]
                _half(axis, (at[0], at[1] + CELL / 2), number, GRADIENT, _given if node == "E" else _shown)

    def vector(node, start):
        first = middle - classes * CELL / 2
        box(node, start, first, (classes, 1))
        for row, name in enumerate(explorer.classes if node != "t" else ()):
            axis.text(start - 0.05, first + (row + 0.5) * CELL, name, ha="right", va="center", fontsize=8)

    def arrow(start, text):
        axis.annotate("", (start + GAP - 0.1, middle), (start + 0.05, middle), arrowprops={"arrowstyle": "->"})
        axis.text(start + GAP / 2, middle - 0.1, text, ha="center", fontsize=8)

    for node, count in (("x", 1), ("w", inputs), ("b", 1)):
        box(node, 0.1, top, (count, inputs if node == "x" else classes))
        top += count * CELL + 0.4
    arrow(left, "x·w + b")
    vector("z", z := left + GAP + LABEL)
    arrow(z + WIDE, "softmax")
    vector("p", p := z + WIDE + GAP + LABEL)
    vector("t", p + WIDE + 0.1)
    arrow(p + 2 * WIDE + 0.1, "−Σ t·ln p" if explorer.loss == CROSS else "Σ ½(t − p)²")
    box("E", p + 2 * WIDE + 0.1 + GAP, middle - CELL / 2, (1, 1))
    for start, name, color in ((0.15, "value", VALUE), (left, "gradient", GRADIENT)):
        axis.text(start, height - 0.2, explorer.texts[f"legend_{name}"], fontsize=8, va="center",
                  bbox={"facecolor": color, "edgecolor": plots.GRAY, "linewidth": 0.6, "pad": 2})
    return figure


def _half(axis, corner, number, color, in_words):
    from matplotlib.patches import Rectangle

    axis.add_patch(Rectangle(corner, WIDE, CELL / 2, facecolor=color, edgecolor=plots.GRAY, linewidth=0.6))
    axis.text(corner[0] + WIDE / 2, corner[1] + CELL / 4, in_words(number), ha="center", va="center", fontsize=9)


def _shown(number):
    """Two decimals, more for small numbers, as the explorer shows what it computes."""
    size = abs(number)
    if size < 1e-9:
        return "0.00"
    if size < 5e-5 or size >= 1e4:
        digits, exponent = f"{number:.{0 if size < 1 else 1}e}".split("e")
        return f"{digits}e{int(exponent)}".replace("-", "−")
    return f"{number:.{2 if size >= 0.095 else 3 if size >= 0.0095 else 4}f}".replace("-", "−")


def _given(number):
    """What was given with at most two decimals, as it was given."""
    hundredths = round(number * 100)
    return f"{hundredths / 100:g}".replace("-", "−") if abs(number * 100 - hundredths) < 1e-9 else _shown(number)


def _alt(explorer, values, gradients):
    """Every node's values and gradients, in the order of the passes."""
    texts, parts = explorer.texts, [language.text(vi="Lượt truyền xuôi:", en="Forward pass:")]
    parts += [f"{texts[f'name_{node}']} {node}: {_words(values[node], _given)}." for node in ("x", "w", "b", "t")]
    parts += [f"{texts[f'name_{node}']} {node}: {_words(values[node], _shown)}." for node in ("z", "p", "E")]
    error = texts["cross" if explorer.loss == CROSS else "squared"]
    parts.append(language.text(vi="Cách đo: {error}. Lượt truyền ngược:",
                               en="Measured by: {error}. Backward pass:").format(error=error))
    parts += [f"dE/d{node}: {_words(gradients[node], _given if node == 'E' else _shown)}." for node in gradients]
    classes = ", ".join(explorer.classes)
    parts.append(language.text(vi="Các cột theo thứ tự: {classes}.", en="Columns in order: {classes}.").format(classes=classes))
    return " ".join(parts)


def _words(array, in_words):
    return "; ".join(" ".join(map(in_words, row)) for row in np.atleast_2d(array))
