"""The parameter counter: a network as a table, a row a layer, with every count written out; a changed count is guessed first."""

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

LIMITS = INPUT_LIMITS | {"filters": (1, 512), "kernel_size": (1, 15), "strides": (1, 8), "pool_size": (1, 8), "units": (1, 4096)}
NUMBERS = {"Conv2D": ("filters", "kernel_size", "padding", "strides"), "MaxPooling2D": ("pool_size",), "Flatten": (),
           "Dense": ("units",)}
PADDINGS = ("valid", "same")
MOST_LAYERS = 24


def _texts():
    text = language.text
    return network_texts() | {
        "title": text(vi="Đếm tham số, từng tầng một", en="Counting parameters, layer by layer"),
        "layers": text(vi="Tầng", en="Layer"),
        "numbers": text(vi="Siêu tham số", en="Hyperparameters"),
        "shape": text(vi="Kích thước ra", en="Output shape"),
        "count": text(vi="Số tham số", en="Parameters"),
        "before_count": text(vi="Số tham số: ", en="Parameters: "),
        "part": text(vi="Tỉ lệ", en="Share"),
        "total": text(vi="Cả mạng", en="Whole network"),
        "missing": text(vi="✕ thiếu {missing} ô", en="✕ {missing} short"),
        "question": text(vi="Với các số này, tầng {layer} ({name}) có bao nhiêu tham số?",
                         en="With these numbers, how many parameters has layer {layer} ({name})?"),
        "question_behind": text(vi="Tầng {changed} vẫn có {count} tham số. Còn tầng {layer} ({name}), giờ có bao nhiêu tham số?",
                                en="Layer {changed} still has {count} parameters. How many has layer {layer} ({name}) now?"),
        "question_input": text(vi="Ảnh vào đã đổi. Tầng {layer} ({name}) giờ có bao nhiêu tham số?",
                               en="The input has changed. How many parameters has layer {layer} ({name}) now?"),
        "question_total": text(vi="Với các số này, cả mạng có bao nhiêu tham số?",
                               en="With these numbers, how many parameters has the whole network?"),
        "to_question": text(vi="Đoán số tham số, tầng {layer}", en="Guess the parameters of layer {layer}"),
        "to_question_total": text(vi="Đoán số tham số của cả mạng", en="Guess the parameters of the whole network"),
        "without_guessing": text(vi="Từ giờ hiện luôn số tham số, không hỏi nữa",
                                 en="From now on show the counts without asking"),
        "result": text(vi="Tầng {layer} ({name}) có {result} trong {total} tham số của cả mạng.",
                       en="Layer {layer} ({name}) has {result} of the network's {total} parameters."),
        "result_total": text(vi="Cả mạng: {result} tham số.", en="The whole network: {result} parameters."),
        "help": text(
            vi="Gõ số vào các ô, hoặc chọn một ô rồi bấm phím ↑ ↓; bấm Enter để sang ô đoán. Mọi tầng phía sau đổi theo. "
               "MaxPooling2D có bước trượt bằng pool_size và không đệm. Thanh ngang: phần của mỗi tầng trong tổng số tham số.",
            en="Type numbers into the cells, or select one and press ↑ ↓; Enter leads to the guess. Every layer behind it "
               "follows. MaxPooling2D has strides of its pool_size and no padding. Bar: a layer's share of all parameters."),
        **_whys(),
    }


def _whys():
    """One line of "why": the mistake which gives the guess where there is just one, and always the computation, {sum}."""
    text = language.text
    return {
        "Conv2D": text(
            vi="Vì sao? Một bộ lọc có {window} trọng số và một hệ số điều chỉnh; nhân với số bộ lọc: {sum}.",
            en="Why? A filter has {window} weights and one bias; times the number of filters: {sum}."),
        "Conv2D_bias": text(
            vi="Vì sao? {guess} còn thiếu hệ số điều chỉnh, mỗi bộ lọc có một: {sum}.",
            en="Why? {guess} leaves the biases out, one for each filter: {sum}."),
        "Conv2D_one_bias": text(
            vi="Vì sao? {guess} chỉ có một hệ số điều chỉnh cho cả tầng, trong khi mỗi bộ lọc có một: {sum}.",
            en="Why? {guess} has one bias for the whole layer, but every filter has its own: {sum}."),
        "Conv2D_depth": text(
            vi="Vì sao? {guess} coi bộ lọc chỉ có một kênh; bộ lọc sâu bằng khối vào, tức {depth} kênh: {sum}.",
            en="Why? {guess} takes filters of one channel; a filter is as deep as its input, {depth} channels: {sum}."),
        "Conv2D_each_channel": text(
            vi="Vì sao? {guess} có hệ số điều chỉnh ở từng kênh; mỗi bộ lọc chỉ có một, chung cho {depth} kênh: {sum}.",
            en="Why? {guess} has a bias for every channel; a filter has just one for all {depth}: {sum}."),
        "Conv2D_square": text(
            vi="Vì sao? {guess} mới tính một cạnh của bộ lọc; mỗi kênh có {square} trọng số: {sum}.",
            en="Why? {guess} takes one side of the filter; each channel has {square} weights: {sum}."),
        "Conv2D_one_filter": text(
            vi="Vì sao? {guess} mới là của một bộ lọc; tầng này có {filters}: {sum}.",
            en="Why? {guess} is that of one filter; this layer has {filters}: {sum}."),
        "Conv2D_side": text(
            vi="Vì sao? {guess} cộng 1 vào cạnh bộ lọc; số 1 ấy là hệ số điều chỉnh, nhân xong mới cộng: {sum}.",
            en="Why? {guess} adds the 1 to the filter's side; the 1 is the bias, added after multiplying: {sum}."),
        "Conv2D_cells": text(
            vi="Vì sao? {guess} tính theo số ô của khối; bộ lọc dùng lại các trọng số của nó ở mọi chỗ dừng, nên khối rộng hay "
               "hẹp cũng vậy: {sum}.",
            en="Why? {guess} counts cells of a volume; a filter uses its weights again at every stop, whatever the height and "
               "width: {sum}."),
        "Dense": text(
            vi="Vì sao? Một nơ-ron có {inputs} trọng số và một hệ số điều chỉnh; nhân với số nơ-ron: {sum}.",
            en="Why? A unit has {inputs} weights and one bias; times the number of units: {sum}."),
        "Dense_bias": text(
            vi="Vì sao? {guess} còn thiếu hệ số điều chỉnh, mỗi nơ-ron có một: {sum}.",
            en="Why? {guess} leaves the biases out, one for each unit: {sum}."),
        "Dense_one_bias": text(
            vi="Vì sao? {guess} chỉ có một hệ số điều chỉnh cho cả tầng, trong khi mỗi nơ-ron có một: {sum}.",
            en="Why? {guess} has one bias for the whole layer, but every unit has its own: {sum}."),
        "Dense_input_bias": text(
            vi="Vì sao? {guess} cộng hệ số điều chỉnh theo các số đi vào; mỗi nơ-ron của tầng này mới có một: {sum}.",
            en="Why? {guess} adds a bias for each number that comes in; it is each unit of this layer that has one: {sum}."),
        "Dense_added": text(
            vi="Vì sao? {guess} chỉ cộng các số lại; mỗi nơ-ron nối với mọi số đi vào, nên phải nhân: {sum}.",
            en="Why? {guess} only adds; every unit is connected to every number that comes in, so they are multiplied: {sum}."),
        "Dense_flat": text(
            vi="Vì sao? {guess} quên bước trải phẳng: Flatten biến cả khối {volume} thành vectơ {inputs} số: {sum}.",
            en="Why? {guess} forgets the flattening: Flatten makes one vector of {inputs} numbers of the whole volume {volume}: "
               "{sum}."),
        "Dense_image": text(
            vi="Vì sao? {guess} tính từ số điểm ảnh của ảnh vào; tầng này chỉ nhận {inputs} số của tầng trước: {sum}.",
            en="Why? {guess} counts the pixels of the input; this layer gets {inputs} numbers from the one before it: {sum}."),
        "before": text(
            vi="Vì sao? {guess} là số tham số trước khi bạn đổi; giờ thì khác: {sum}.",
            en="Why? {guess} was the number before your change; now it differs: {sum}."),
        "none": text(
            vi="Vì sao? {name} không có trọng số, không có gì phải học.",
            en="Why? {name} has no weights, there is nothing to learn."),
        "whole": text(
            vi="Vì sao? Cộng số tham số của mọi tầng. Số ấy chỉ phụ thuộc bộ lọc và số kênh vào (Conv2D), độ dài vectơ vào và số "
               "nơ-ron (Dense); đổi thứ khác thì tổng vẫn thế.",
            en="Why? It adds up all layers. Their numbers depend only on the filters and the channels that come in (Conv2D), on "
               "the vector's length and the units (Dense); change anything else, and the total stays."),
    }


class ParameterExplorer(NetworkExplorerBase):
    """See `widgets.parameter_explorer`. A layer is a list such as ["Conv2D", 6, 5, "same", 1] or ["Flatten"].

    asked   number of the layer that the guess is about, 0 for the whole network, None where a window does not fit
    seen    [input_shape, layers] of the network whose counts were shown last, [] before the first
    """

    _esm = bundle("parameters.js")
    _css = NetworkExplorerBase._css + (FOLDER / "parameters.css").read_text(encoding="utf-8")

    total = traitlets.Int(None, allow_none=True).tag(sync=True)
    layer = traitlets.Int(0).tag(sync=True)
    asked = traitlets.Int(None, allow_none=True).tag(sync=True)
    seen = traitlets.List().tag(sync=True)

    @classmethod
    def of(cls, input_shape, layers):
        """An explorer of this network. Raises ValueError."""
        beginning = {"input_shape": checked_input_shape(input_shape), "layers": cls.checked_layers(layers)}
        shapes, counts = counts_of(**beginning)
        blocked = len(shapes) + 1 if len(shapes) < len(layers) else 0
        parameters = [0 if count == 0 else None for count in counts] + [None] * (len(layers) - len(counts))
        asked = None if blocked else next((number for number, count in enumerate(counts, start=1) if count), 0)
        return cls(texts=_texts(), beginning=beginning, limits=LIMITS, **beginning, shapes=shapes, blocked=blocked,
                   parameters=parameters, asked=asked)

    @staticmethod
    def checked_layers(values):
        if not isinstance(values, (list, tuple)) or not 1 <= len(values) <= MOST_LAYERS:
            raise ValueError(f"layers is {values}; it must be a list of 1 to {MOST_LAYERS} layers such as "
                             "('Conv2D', 6, 5, 'same') or ('Dense', 10)")
        found = [_layer(number, layer) for number, layer in enumerate(values, start=1)]
        _in_order([name for name, *_ in found])
        return found

    def picture(self):
        """The table with all counts and bars."""
        shapes, counts = counts_of(self.input_shape, self.layers)
        return plots.finished(_figure(self, shapes, counts), _alt(self, shapes, counts), few_colors=True)


def counts_of(input_shape, layers):
    """Shapes ([H, W, C] or [n]) behind the layers and their numbers of parameters, as far as the windows fit."""
    shape, shapes, counts = input_shape, [], []
    for layer in layers:
        try:
            behind = _behind(shape, layer)
        except ValueError:
            break
        counts.append(_count(shape, layer))
        shapes.append(shape := behind)
    return shapes, counts


def _behind(shape, layer):
    """The shape behind a layer. Raises ValueError where its window does not fit."""
    name, *numbers = layer
    if name == "Flatten":
        return [math.prod(shape)]
    if name == "Dense":
        return numbers
    *sides, depth = shape
    if name == "MaxPooling2D":
        (size,) = numbers
        return [*(output_size(side, size, stride=size) for side in sides), depth]
    filters, kernel_size, padding, strides = numbers
    if padding == "same":
        return [*(math.ceil(side / strides) for side in sides), filters]
    return [*(output_size(side, kernel_size, stride=strides) for side in sides), filters]


def _count(shape, layer):
    name, *numbers = layer
    if name == "Conv2D":
        filters, kernel_size, *_ = numbers
        return filters * (kernel_size * kernel_size * shape[-1] + 1)
    return shape[0] * numbers[0] + numbers[0] if name == "Dense" else 0


def _sum(shape, layer):
    """How a layer's count comes about: "6 × (5 · 5 · 1 + 1)", "" where there is none."""
    name, *numbers = layer
    if name == "Conv2D":
        filters, kernel_size, *_ = numbers
        return f"{filters} × ({kernel_size} · {kernel_size} · {shape[-1]} + 1)"
    return f"{counted(shape[0])} × {numbers[0]} + {numbers[0]}" if name == "Dense" else ""


def _layer(number, values):
    """A layer as a list, with all its numbers. Raises ValueError."""
    written = tuple(values) if isinstance(values, (list, tuple)) else values
    what = f"layer {number} is {written!r}"
    name, *numbers = written if isinstance(written, tuple) and written else (None,)
    if not isinstance(name, str) or name not in NUMBERS:
        raise ValueError(f"{what}; it must begin with its name: one of {', '.join(map(repr, NUMBERS))}")
    expected = NUMBERS[name]
    if name == "Conv2D":
        numbers += ("valid", 1)[len(numbers) - 2:] if 2 <= len(numbers) < 4 else ()
    padding = numbers.pop(2) if name == "Conv2D" and len(numbers) == 4 else None
    found, names = integers(numbers), [each for each in expected if each != "padding"]
    if found is None or len(found) != len(names):
        raise ValueError(f"{what}; it must be ({', '.join([repr(name), *expected])}), the numbers whole" if expected else
                         f"{what}; it must be ({name!r},), without numbers")
    if padding is not None and padding not in PADDINGS:
        raise ValueError(f"{what}; padding must be 'valid' or 'same'")
    within(what, names, found, map(LIMITS.get, names))
    return [name, *found] if padding is None else [name, *found[:2], padding, *found[2:]]


def _in_order(names):
    """Raises ValueError where a layer cannot take what the one before it gives: a volume, or behind Flatten a vector."""
    flat = names.index("Flatten") if "Flatten" in names else len(names)
    for place, name in enumerate(names):
        if name == "Dense" and place < flat:
            raise ValueError(f"layer {place + 1} is a Dense and gets a volume; put a ('Flatten',) before it")
        if name != "Dense" and place > flat:
            raise ValueError(f"layer {place + 1} is a {name} and gets a vector from the Flatten, layer {flat + 1}; "
                             f"{'leave it out' if name == 'Flatten' else 'put it before that'}")


# --- still picture


def _figure(explorer, shapes, counts):
    """A row a layer: name and numbers, shape, computation, bar; at last the total."""
    from matplotlib.figure import Figure

    rows = _rows(explorer, shapes, counts, "{layer}  {name}")
    height = len(rows) + 1.4
    figure = Figure(figsize=(9.4, 0.27 * height), dpi=80)
    axis = figure.add_axes([0, 0, 1, 1])
    axis.set_xlim(0, 100), axis.set_ylim(height, 0), axis.axis("off")
    columns, texts = (1, 37, 51, 82), explorer.texts
    for x, heading in zip(columns, ("layers", "shape", "count", "part")):
        axis.text(x, 0.7, texts[heading], fontsize=9, fontweight="bold", va="center")
    whole = sum(counts) if len(counts) == len(explorer.layers) else 0
    for place, (name, shape, words, count) in enumerate(rows):
        y = place + 1.7
        axis.plot((0, 100), (y - 0.5, y - 0.5), color="#D0D0D0", linewidth=0.8)
        for x, written in zip(columns, (name, shape, words)):
            axis.text(x, y, written, fontsize=9, va="center", color="#B04A00" if "✕" in written else "black")
        if count and whole:
            axis.barh(y, 10 * count / whole, left=82, height=0.55, color=plots.BLUE)
            axis.text(93, y, _share(count, whole), fontsize=9, va="center")
    return figure


def _rows(explorer, shapes, counts, naming):
    """(name, shape, computation, count or None) of the input, each layer and the total."""
    texts, layers = explorer.texts, explorer.layers
    rows, before = [(texts["input"], sized(explorer.input_shape), "", None)], explorer.input_shape
    for number, layer in enumerate(layers, start=1):
        name = naming.format(layer=number, name=_written(layer))
        if number > len(shapes):
            rows.append((name, texts["not_fitting"] if number == len(shapes) + 1 else texts["shut"], "", None))
            continue
        count, words = counts[number - 1], _sum(before, layer)
        before = shapes[number - 1]
        rows.append((name, sized(before), f"{words} = {counted(count)}" if words else counted(count), count))
    whole = counted(sum(counts)) if len(counts) == len(layers) else texts["shut"]
    return [*rows, (texts["total"], "", whole, None)]


def _written(layer):
    """A layer as a call of Keras."""
    name, *numbers = layer
    if name != "Conv2D":
        return f"{name}({', '.join(map(str, numbers))})"
    filters, kernel_size, padding, strides = numbers
    return f'Conv2D({filters}, {kernel_size}, padding="{padding}"{f", strides={strides}" if strides > 1 else ""})'


def _share(count, whole):
    """As the explorer writes it: JavaScript rounds a half upwards."""
    part = count / whole
    return f"{'< 0.1' if part < 0.0005 else f'{math.floor(1000 * part + 0.5) / 10:g}'}\u00a0%"


def _alt(explorer, shapes, counts):
    parts = [f"{name}: {', '.join(filter(None, (shape, words and _parameters(words))))}."
             for name, shape, words, _ in _rows(explorer, shapes, counts, explorer.texts["layer"] + ", {name}")[:-1]]
    if len(counts) == len(explorer.layers):
        parts.append(explorer.texts["result_total"].format(result=counted(sum(counts))))
    return " ".join(parts)


def _parameters(words):
    return language.text(vi="{} tham số", en="{} parameters").format(words)
