"""The volume explorer: a filter over several channels gives one number at a place, one map in all; maps stack up."""

import numpy as np
import traitlets

from .. import language, layers, plots
from .base import FOLDER, GuessingExplorer, bundle, finite, guess_texts, number, rows

MOST_CHANNELS, MOST_FILTERS, MOST_CELLS = 4, 8, 10       # so that every number stays legible on a phone


def _texts():
    text = language.text
    return guess_texts() | {
        "title": text(vi="Một bộ lọc trượt trên khối nhiều kênh", en="A filter sliding over a volume of several channels"),
        "filters": text(vi="Bộ lọc đang xem", en="Filter shown"),
        "filter": text(vi="bộ lọc {filter}", en="filter {filter}"),
        "image_help": text(vi="Cửa sổ ở hàng {row}, cột {column} trên mọi kênh. Các phím mũi tên dời cửa sổ.",
                           en="The window is at row {row}, column {column} in every channel. The arrow keys move it."),
        "kernel": text(vi="× bộ lọc", en="× filter"),
        "kernel_alt": text(vi="Lát của bộ lọc {filter} cho {name}", en="Slice of filter {filter} for {name}"),
        "products": text(vi="= tích", en="= products"),
        "products_alt": text(vi="Tích ở {name}", en="Products in {name}"),
        "subtotal": text(vi="{count} tích của {name} cộng lại:", en="{count} products of {name} add up to"),
        "bias": text(vi="hệ số điều chỉnh", en="bias"),
        "total": text(vi="một số", en="one number"),
        "map": text(vi="Bản đồ đặc trưng {height}\u00a0×\u00a0{width} của bộ lọc {filter}",
                    en="Feature map {height}\u00a0×\u00a0{width} of filter {filter}"),
        "stack": text(vi="Chồng bản đồ đến lúc này", en="The stack of maps so far"),
        "shape": text(vi="Khối vào {input} → khối ra {output} (cao\u00a0×\u00a0rộng\u00a0×\u00a0sâu).",
                      en="Volume in {input} → volume out {output} (height\u00a0×\u00a0width\u00a0×\u00a0depth)."),
        "empty": text(vi="Khối vào {input}. Chồng còn trống: đoán xong một lần với bộ lọc nào thì bản đồ của bộ lọc đó "
                         "được xếp vào.",
                      en="Volume in {input}. The stack is empty: a filter's map is laid on it once you have guessed with it."),
        "sheet": text(vi="Xem bộ lọc {filter}, bản đồ ở tờ {depth} trong chồng",
                      en="Show filter {filter}, whose map is sheet {depth} of the stack"),
        "height": text(vi="cao {size}", en="height {size}"),
        "width": text(vi="rộng {size}", en="width {size}"),
        "depth": text(vi="sâu {size}", en="depth {size}"),
        "colors": text(vi="Màu của tờ: xanh đậm là số âm, xám là 0, vàng là số dương.",
                       en="Colours of a sheet: dark blue is negative, grey 0, yellow positive."),
        "all": text(vi="Xếp bản đồ của mọi bộ lọc", en="Stack the maps of all filters"),
        "question": text(vi="Bộ lọc {filter}, cửa sổ ở hàng {row}, cột {column}. Bạn đoán cả {count} tích cộng lại "
                            "được bao nhiêu?",
                         en="Filter {filter}, window at row {row}, column {column}. What do all {count} products add up to?"),
        "question_bias": text(
            vi="Bộ lọc {filter}, cửa sổ ở hàng {row}, cột {column}. Bạn đoán cả {count} tích cộng lại, "
               "thêm hệ số điều chỉnh {bias}, được bao nhiêu?",
            en="Filter {filter}, window at row {row}, column {column}. What do all {count} products and the bias {bias} "
               "add up to?"),
        "without_guessing": text(vi="Từ giờ hiện luôn tổng, không hỏi nữa",
                                 en="From now on show the sums without asking"),
        "result": text(vi="Bộ lọc {filter}, hàng {row}, cột {column}: tổng là {result}.",
                       en="Filter {filter}, row {row}, column {column}: the sum is {result}."),
        "help": text(
            vi="Bấm hoặc kéo trên kênh nào cũng được để dời cửa sổ, hoặc bấm vào một ô của bản đồ. Hoặc chọn một kênh rồi "
               "dùng phím mũi tên, Home, End; gõ số là vào ngay ô đoán. Bấm vào một tờ trong chồng để xem lại bộ lọc đó.",
            en="Click or drag on any channel to move the window, or click on a cell of the map. Or select a channel and use "
               "the arrow keys, Home and End; a digit goes to the guess. Click on a sheet of the stack to return to its filter."),
        # One line of "why": that of the mistake which gives the guess, else the plain one.
        "why": text(vi="Vì sao? {parts}; cộng tất cả thành một số: {result}.",
                    en="Why? {parts}; all of it adds up to one number: {result}."),
        "why_alone": text(vi="Vì sao? Chỉ có một kênh: {count} tích của nó cộng lại được {result}.",
                          en="Why? There is one channel only: its {count} products add up to {result}."),
        "part": text(vi="{name} góp {value}", en="{name} brings {value}"),
        "why_channel": text(vi="Vì sao? {guess} mới là phần của {name}; phải cộng mọi kênh: {parts}.",
                            en="Why? {guess} is the part of {name} alone; every channel counts: {parts}."),
        "why_bias": text(vi="Vì sao? {guess} là tổng các tích; còn phải cộng hệ số điều chỉnh {bias}.",
                         en="Why? {guess} is the sum of the products; the bias {bias} comes on top."),
        "why_patch": text(vi="Vì sao? {guess} là tổng các số trong cửa sổ khi chưa nhân với bộ lọc.",
                          en="Why? {guess} is the sum of the window's own numbers, before the filter."),
    }


class VolumeExplorer(GuessingExplorer):
    """See `widgets.volume_explorer`. Matrices are lists of rows; filters, rows and columns count from 0.

    names     what a channel is called within a sentence ("R", "kênh 0")
    captions  what stands above its grid ("Kênh R (đỏ)")
    """

    _esm = bundle("volume.js")
    _css = GuessingExplorer._css + (FOLDER / "volume.css").read_text(encoding="utf-8")

    volume = traitlets.List().tag(sync=True)                 # (H, W, C)
    filters = traitlets.List().tag(sync=True)                # (f_h, f_w, C, n)
    biases = traitlets.List().tag(sync=True)                 # (n,)
    names = traitlets.List().tag(sync=True)
    captions = traitlets.List().tag(sync=True)
    filter = traitlets.Int(0).tag(sync=True)
    row = traitlets.Int(0).tag(sync=True)
    column = traitlets.Int(0).tag(sync=True)
    patch = traitlets.List().tag(sync=True)
    products = traitlets.List().tag(sync=True)
    subtotals = traitlets.List().tag(sync=True)
    total = number()
    stacked = traitlets.List(traitlets.Int()).tag(sync=True)
    output_shape = traitlets.List().tag(sync=True)

    @classmethod
    def of(cls, volume, filters, biases=None):
        """An explorer of these arrays. Raises ValueError."""
        volume = _volume(volume)
        filters = _filters(filters, volume.shape)
        biases = _biases(biases, filters.shape[3])
        (height, width, channels), (f_h, f_w) = volume.shape, filters.shape[:2]
        return cls(texts=_texts(), volume=volume.tolist(), filters=filters.tolist(), biases=biases.tolist(),
                   names=_names(channels), captions=_captions(channels), patch=_split(volume[:f_h, :f_w]),
                   output_shape=[height - f_h + 1, width - f_w + 1, 0])

    def picture(self):
        """The first filter at its first place, channel by channel, and the maps of all filters."""
        return _still(np.array(self.volume), np.array(self.filters), np.array(self.biases), self.names, self.captions)


def _split(volume):
    """(H, W, C) as C lists of rows."""
    return [volume[:, :, channel].tolist() for channel in range(volume.shape[2])]


def _names(channels):
    return list("RGB") if channels == 3 else [
        language.text(vi="kênh {}", en="channel {}").format(channel) for channel in range(channels)]


def _captions(channels):
    if channels == 3:
        return [language.text(vi="Kênh R (đỏ)", en="Channel R (red)"),
                language.text(vi="Kênh G (lục)", en="Channel G (green)"),
                language.text(vi="Kênh B (lam)", en="Channel B (blue)")]
    return [name.capitalize() for name in _names(channels)]


# --- what is refused


def _numbers(name, values, shape):
    """`values` as an array of finite numbers with as many axes as `shape` has. Raises ValueError."""
    array = np.asarray(values)
    if array.ndim != len(shape) or 0 in array.shape or array.dtype.kind not in "iufb":
        raise ValueError(f"{name} has shape {array.shape} and dtype {array.dtype}; "
                         f"it must be numbers of shape ({', '.join(shape)}{',' * (len(shape) == 1)})")
    return finite(name, array.astype(int) if array.dtype.kind == "b" else array)


def _volume(values):
    volume = _numbers("volume", values, ("H", "W", "C"))
    if volume.shape[2] > MOST_CHANNELS:
        raise ValueError(f"volume has {volume.shape[2]} channels (shape {volume.shape}, channels last); "
                         f"this explorer shows at most {MOST_CHANNELS}")
    if max(volume.shape) > MOST_CELLS:
        raise ValueError(f"volume has shape {volume.shape}; this explorer shows at most {MOST_CELLS} cells a side, "
                         "each with its number: take a part of it")
    return volume


def _filters(values, shape):
    filters = _numbers("filters", values, ("f_h", "f_w", "C", "n"))
    f_h, f_w, channels, count = filters.shape
    if channels != shape[2]:
        raise ValueError(f"filters of shape {filters.shape} have {channels} channels, volume of shape {shape} has {shape[2]}; "
                         "a filter needs one slice for each channel")
    if f_h > shape[0] or f_w > shape[1]:
        raise ValueError(f"a filter of {f_h} × {f_w} cells does not fit in a volume of {shape[0]} × {shape[1]}; "
                         "use a smaller filter or a larger volume")
    if count > MOST_FILTERS:
        raise ValueError(f"filters has shape {filters.shape}, which is {count} filters; "
                         f"this explorer shows at most {MOST_FILTERS}")
    return filters


def _biases(values, count):
    biases = _numbers("biases", np.zeros(count, int) if values is None else values, ("n",))
    if len(biases) != count:
        raise ValueError(f"biases has shape {biases.shape}; it must be ({count},), one number for each filter")
    return biases


# --- still picture

CELL, TITLE = 0.36, 1.1                                      # inches a cell; cells above a grid for its title
LEAST = 3                                                    # cells that a title takes at least


def _still(volume, filters, biases, names, captions):
    """A row of grids for each channel, their sum below, the filters' maps at the right."""
    from matplotlib.figure import Figure

    (height, width, channels), (f_h, f_w, _, count) = volume.shape, filters.shape
    maps = _maps(volume, filters, biases)
    products = [volume[:f_h, :f_w, channel] * filters[:, :, channel, 0] for channel in range(channels)]
    starts = np.cumsum([0.2, max(width, LEAST) + 0.8, max(f_w, LEAST) + 0.8, max(f_w, LEAST) + 0.3, 2.6])
    line, tall, wide = max(height, f_h) + TITLE, maps[0].shape[0] + TITLE, max(maps[0].shape[1], LEAST) + 1
    in_a_column = max(1, int(channels * line // tall))
    across, down = starts[4] + wide * -(-count // in_a_column), max(channels * line + 1, min(count, in_a_column) * tall) + 0.2
    longest = max(len(_shown(value)) for array in (volume, filters, *products, *maps) for value in array.flat)
    cell = CELL * max(1, longest / 4)                        # long numbers need larger cells
    figure = Figure(figsize=(cell * across, cell * down), dpi=80)

    def grid(column, top, matrix, title, marked=()):
        tall, wide = matrix.shape
        axis = figure.add_axes([column / across, 1 - (top + tall) / down, wide / across, tall / down])
        plots._number_grid(axis, _rounded(matrix), marked)
        axis.set_title(title, fontsize=9, loc="left", pad=3)

    def write(column, top, words):
        figure.text(column / across, 1 - top / down, words, va="center", fontsize=11)

    texts, window = _texts(), list(np.ndindex(f_h, f_w))
    for channel in range(channels):
        top = channel * line + TITLE
        grid(starts[0], top, volume[:, :, channel], captions[channel], window)
        grid(starts[1], top, filters[:, :, channel, 0], f"{texts['kernel']} 1")
        grid(starts[2], top, products[channel], texts["products"], window)
        write(starts[3], top + f_h / 2, f"→ {_shown(products[channel].sum())}")
    write(starts[0], channels * line + 0.6, _sum_in_words(products, biases, names))
    for index, feature_map in enumerate(maps):
        column, row = divmod(index, in_a_column)
        title = language.text(vi="Bản đồ {}", en="Map {}").format(index + 1)
        grid(starts[4] + column * wide, row * tall + TITLE, feature_map, title, [(0, 0)] if index == 0 else ())
    return plots.finished(figure, _alt(volume, filters, products, biases, maps, names, captions))


def _maps(volume, filters, biases):
    return [sum(layers.cross_correlate(volume[:, :, channel], filters[:, :, channel, index])
                for channel in range(volume.shape[2])) + biases[index] for index in range(filters.shape[3])]


def _shown(value):
    return f"{_rounded(value):.12g}".replace("-", "−")


def _rounded(values):
    """To three decimals, as the explorer shows numbers; no −0."""
    return np.round(values, 3) + 0


def _sum_in_words(products, biases, names):
    """ "R −3 + G 5 + B 2 = 4" """
    parts = [f"{name} {_shown(part.sum())}" for name, part in zip(names, products)]
    if biases.any():
        parts.append(f"{_texts()['bias']} {_shown(biases[0])}")
    return " + ".join(parts) + f" = {_shown(sum(part.sum() for part in products) + biases[0])}"


def _alt(volume, filters, products, biases, maps, names, captions):
    words = [f"{caption}: {rows(_rounded(volume[:, :, channel]))}." for channel, caption in enumerate(captions)]
    for channel, name in enumerate(names):
        words.append(language.text(
            vi="Bộ lọc 1, lát cho {name}: {slice}; các tích ở hàng 0, cột 0: {products}.",
            en="Filter 1, slice for {name}: {slice}; the products at row 0, column 0: {products}.",
        ).format(name=name, slice=rows(_rounded(filters[:, :, channel, 0])), products=rows(_rounded(products[channel]))))
    words.append(language.text(vi="Cộng lại thành một số: {sum}.", en="They add up to one number: {sum}.").format(
        sum=_sum_in_words(products, biases, names)))
    for index, feature_map in enumerate(maps, 1):
        words.append(language.text(vi="Bản đồ của bộ lọc {index}: {map}.", en="Map of filter {index}: {map}.").format(
            index=index, map=rows(_rounded(feature_map))))
    words.append(_texts()["shape"].format(
        input=" × ".join(map(str, volume.shape)), output=" × ".join(map(str, (*maps[0].shape, len(maps))))))
    return " ".join(words)
