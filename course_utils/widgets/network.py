"""The network explorer: the shapes of the volumes from the input to the flattened vector, layer by layer."""

import math

import traitlets

from .. import language, plots
from ..layers import output_size
from .base import FOLDER, bundle
from .shapes import (
    INPUT_LIMITS,
    NetworkExplorerBase,
    checked_input_shape,
    counted,
    integers,
    network_texts,
    sized,
    within,
)

LIMITS = INPUT_LIMITS | {"kernel_size": (1, 15), "stride": (1, 8), "padding": (0, 7), "filters": (1, 512)}
LAYER = ("kernel_size", "stride", "padding", "filters")
MOST_LAYERS = 5


def _texts():
    text = language.text
    return network_texts() | {
        "title": text(vi="Kích thước các khối trong mạng", en="The shapes in a network"),
        "end": text(vi="Trải phẳng", en="Flatten"),
        "filters": text(vi="bộ lọc", en="filters"),
        "name_kernel_size": text(vi="cạnh bộ lọc f", en="side of the filters f"),
        "name_stride": text(vi="bước trượt s", en="stride s"),
        "name_padding": text(vi="đệm p mỗi phía", en="padding p on each side"),
        "name_filters": text(vi="số bộ lọc", en="number of filters"),
        "parameters": text(vi="({f} · {f} · {depth} + 1) · {filters} =\n{count} tham số",
                           en="({f} · {f} · {depth} + 1) · {filters} =\n{count} parameters"),
        "total": text(vi="Các tầng tích chập có tất cả {count} tham số.",
                      en="The convolutional layers have {count} parameters in all."),
        "vector": text(vi="{count} số", en="{count} numbers"),
        "blocked_padded": text(
            vi="✕ Tầng {layer}: cửa sổ cần {f} ô mà khối trước nó kể cả đệm chỉ có cạnh {side}, thiếu {missing} ô. "
               "Phía sau bị chặn hết.",
            en="✕ Layer {layer}: a window of side {f} does not fit in a volume of side {side}, padding included: "
               "{missing} short. Everything behind it is blocked."),
        "legend": text(vi="Khung nét đứt trên mỗi khối: cửa sổ của tầng kế tiếp, ở chỗ dừng đầu tiên.",
                       en="Dashed on each volume: the next layer's window, at its first stop."),
        "question": text(vi="Với các số này, trải phẳng khối cuối thì được vectơ dài bao nhiêu?",
                         en="With these numbers, how long is the vector that the last volume flattens to?"),
        "without_guessing": text(vi="Từ giờ hiện luôn kích thước, không hỏi nữa",
                                 en="From now on show the shapes without asking"),
        "result": text(vi="Vectơ dài {result}.", en="The vector's length is {result}."),
        "add": text(vi="Thêm tầng", en="Add a layer"),
        "remove": text(vi="Bỏ tầng cuối", en="Remove the last layer"),
        "help": text(
            vi="f: cạnh bộ lọc, s: bước trượt, p: đệm mỗi phía. Gõ số vào các ô, hoặc chọn một ô rồi bấm phím ↑ ↓; "
               "mọi khối phía sau đổi theo.",
            en="f: side of the filters, s: stride, p: padding on each side. Type numbers into the cells, or select one "
               "and press ↑ ↓; every volume behind it follows."),
        # One line of "why": with the mistake which gives the guess where there is one, and always the computation.
        "why": text(vi="Vì sao? Khối cuối cao {height}, rộng {width}, sâu {depth}: {height} × {width} × {depth} = {result}.",
                    en="Why? The last volume is {height} high, {width} wide, {depth} deep: "
                       "{height} × {width} × {depth} = {result}."),
        "why_map": text(
            vi="Vì sao? {guess} mới là số ô của một bản đồ; khối cuối có {depth} bản đồ: "
               "{height} × {width} × {depth} = {result}.",
            en="Why? {guess} is the number of cells of one map; the last volume has {depth}: "
               "{height} × {width} × {depth} = {result}."),
        "why_parameters": text(
            vi="Vì sao? {guess} là số tham số của các tầng; trải phẳng thì đếm các ô của khối cuối: "
               "{height} × {width} × {depth} = {result}.",
            en="Why? {guess} is the layers' number of parameters; flattening counts the cells of the last volume: "
               "{height} × {width} × {depth} = {result}."),
        "why_stride": text(
            vi="Vì sao? {guess} là kết quả khi mọi bước trượt đều bằng 1; ở đây khối cuối có "
               "{height} × {width} × {depth} = {result} ô.",
            en="Why? {guess} is right where every stride is 1; here the last volume has "
               "{height} × {width} × {depth} = {result} cells."),
        "why_padding": text(
            vi="Vì sao? {guess} là kết quả khi chưa tính đệm; có đệm thì khối cuối có "
               "{height} × {width} × {depth} = {result} ô.",
            en="Why? {guess} leaves the padding out; with it the last volume has "
               "{height} × {width} × {depth} = {result} cells."),
        "why_first": text(
            vi="Vì sao? {guess} là kết quả khi tầng nào cũng quên cộng thêm chỗ dừng đầu tiên; khối cuối có "
               "{height} × {width} × {depth} = {result} ô.",
            en="Why? {guess} forgets the first stop of the window in every layer; the last volume has "
               "{height} × {width} × {depth} = {result} cells."),
    }


class NetworkExplorer(NetworkExplorerBase):
    """See `widgets.network_explorer`. A layer is a list [kernel_size, stride, padding, filters]."""

    _esm = bundle("network.js")
    _css = NetworkExplorerBase._css + (FOLDER / "network.css").read_text(encoding="utf-8")

    flattened = traitlets.Int(None, allow_none=True).tag(sync=True)
    most_layers = traitlets.Int(MOST_LAYERS).tag(sync=True)

    @classmethod
    def of(cls, input_shape, layers):
        """An explorer of this network. Raises ValueError."""
        beginning = {"input_shape": checked_input_shape(input_shape), "layers": cls.checked_layers(layers)}
        shapes, blocked = shapes_of(**beginning)
        return cls(texts=_texts(), beginning=beginning, limits=LIMITS, **beginning, blocked=blocked,
                   shapes=shapes if blocked else [], parameters=parameters_of(**beginning))

    @staticmethod
    def checked_layers(values):
        if not isinstance(values, (list, tuple)) or not 1 <= len(values) <= MOST_LAYERS:
            raise ValueError(f"layers is {values}; it must be a list of 1 to {MOST_LAYERS} layers (kernel_size, stride, "
                             "padding, filters)")
        return [_layer(number, layer) for number, layer in enumerate(values, start=1)]

    def picture(self):
        """The volumes as they stand, to scale, with the computation of every shape."""
        shapes, blocked = shapes_of(self.input_shape, self.layers)
        return plots.finished(_figure(self, shapes), _alt(self, shapes, blocked))


def shapes_of(input_shape, layers):
    """Shapes [H, W, C] behind each layer, and the number of the first layer that does not fit (0: all fit)."""
    (height, width, _), shapes = input_shape, []
    for number, (kernel_size, stride, padding, filters) in enumerate(layers, start=1):
        try:
            height, width = (output_size(side, kernel_size, padding, stride) for side in (height, width))
        except ValueError:
            return shapes, number
        shapes.append([height, width, filters])
    return shapes, 0


def parameters_of(input_shape, layers):
    """Number of weights and biases of each layer."""
    depths = [input_shape[2], *(filters for *_, filters in layers)]
    return [(kernel_size ** 2 * depth + 1) * filters for depth, (kernel_size, _, _, filters) in zip(depths, layers)]


def _layer(number, values):
    found = integers(values)
    if found is None or len(found) != len(LAYER):
        raise ValueError(f"layer {number} is {values}; it must be four whole numbers: kernel_size, stride, padding, filters")
    within(f"layer {number} is {tuple(found)}", LAYER, found, map(LIMITS.get, LAYER))
    return found


# --- still picture


def _figure(explorer, shapes):
    """Boxes in a row, over each its layer, below it its shape and how its side comes about."""
    from matplotlib.figure import Figure

    volumes = [explorer.input_shape, *shapes]
    # Oblique: depth goes up to the right. One scale for all, each in a column 1 wide.
    scale = min(0.62 / max(width + 0.45 * depth for _, width, depth in volumes),
                0.85 / max(height + 0.3 * depth for height, _, depth in volumes))
    columns = len(explorer.layers) + 2
    figure = Figure(figsize=(1.75 * columns, 2.7), dpi=100)
    axis = figure.add_axes([0, 0, 1, 1])
    axis.set_xlim(0, columns), axis.set_ylim(-0.8, 0.74), axis.axis("off")
    for column in range(columns):
        name, below = _words(explorer, shapes, column)
        axis.text(column + 0.55, 0.64, name, ha="center", fontsize=9, fontweight="bold")
        axis.text(column + 0.55, -0.5, below, ha="center", va="top", fontsize=8, linespacing=1.5)
        if column:
            axis.annotate("", (column + 0.16, 0), (column - 0.04, 0), arrowprops={"arrowstyle": "->", "color": plots.GRAY})
        if column < len(volumes):
            _box(axis, column + 0.55, [scale * side for side in volumes[column]])
        elif column == len(volumes) and column <= len(explorer.layers):
            axis.text(column + 0.55, 0, "✕", ha="center", va="center", fontsize=22, color="#D55E00")
        elif column == len(volumes):
            _box(axis, column + 0.55, (0.85, 0.04, 0))
    return figure


def _words(explorer, shapes, column):
    """What stands above and below a column: the input, the layers, the vector."""
    texts, layers = explorer.texts, explorer.layers
    if column == 0:
        return texts["input"], sized(explorer.input_shape)
    if column > len(layers):
        count = math.prod(shapes[-1]) if len(shapes) == len(layers) else None
        return texts["end"], texts["shut"] if count is None else f"{texts['vector'].format(count=counted(count))}\n→ softmax"
    kernel_size, stride, padding, filters = layers[column - 1]
    numbers = f"f = {kernel_size}, s = {stride}, p = {padding}\n{texts['filters']}: {filters}"
    if column == len(shapes) + 1:
        return texts["layer"].format(layer=column), f"{texts['not_fitting']}\n{numbers}"
    size = sized(shapes[column - 1]) if column <= len(shapes) else texts["shut"]
    return texts["layer"].format(layer=column), f"{size}\n{numbers}"


def _box(axis, center, sides):
    from matplotlib.patches import Polygon

    height, width, depth = sides
    right, up = 0.45 * depth, 0.3 * depth
    left, low = center - (width + right) / 2, -(height + up) / 2
    front = [(0, 0), (width, 0), (width, height), (0, height)]
    top = [(0, height), (width, height), (width + right, height + up), (right, height + up)]
    side = [(width, 0), (width + right, up), (width + right, height + up), (width, height)]
    for points, color in ((front, "#CFE5F2"), (top, "#E7F2F9"), (side, "#9FCBE5")):
        axis.add_patch(Polygon([(left + x, low + y) for x, y in points], facecolor=color, edgecolor=plots.BLUE, linewidth=0.8))


def _alt(explorer, shapes, blocked):
    texts = explorer.texts
    parts = [f"{texts['input']}: {sized(explorer.input_shape)}."]
    for number, (kernel_size, stride, padding, filters) in enumerate(explorer.layers, start=1):
        name = texts["layer"].format(layer=number)
        size = (sized(shapes[number - 1]) if number <= len(shapes)
                else texts["not_fitting"] if number == blocked else texts["shut"])
        count = counted(explorer.parameters[number - 1])
        parts.append(language.text(
            vi="{name} (f = {f}, s = {s}, p = {p}, số bộ lọc {filters}; {count} tham số): {size}.",
            en="{name} (f = {f}, s = {s}, p = {p}, {filters} filters; {count} parameters): {size}.",
        ).format(name=name, f=kernel_size, s=stride, p=padding, filters=filters, count=count, size=size))
    if not blocked:
        parts.append(language.text(vi="Trải phẳng: {product} = {count} số, rồi đến softmax.",
                                   en="Flattened: {product} = {count} numbers, then softmax.",
                                   ).format(product=sized(shapes[-1]), count=counted(math.prod(shapes[-1]))))
    return " ".join(parts)
