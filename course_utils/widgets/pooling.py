"""The pooling explorer: one window over every channel at once; of each channel its largest number stays, or the average."""

import numpy as np
import traitlets

from .. import language, layers, plots
from .base import FOLDER, GuessingExplorer, bundle, finite, guess_texts, number, rows
from .still import DOT

MOST_CHANNELS, MOST_CELLS = 3, 8       # so that every number stays legible on a phone
FIRST = 2                              # pool size and stride at the start and in the still picture
MOST = 4                               # pool size and stride at the far end of their controls


def _texts():
    text = language.text
    return guess_texts() | {
        "title": text(vi="Gộp từng kênh", en="Pooling, channel by channel"),
        "size": text(vi="Cạnh cửa sổ f", en="Side of the window f"),
        "stride": text(vi="Bước trượt s", en="Stride s"),
        "mode": text(vi="Cách gộp", en="Kind of pooling"),
        "max": text(vi="cực đại (max)", en="max"),
        "average": text(vi="trung bình (average)", en="average"),
        "pooling_max": text(vi="gộp cực đại", en="max pooling"),
        "pooling_average": text(vi="gộp trung bình", en="average pooling"),
        "channel": text(vi="Kênh đang hỏi", en="Channel asked about"),
        "name": text(vi="kênh {channel}", en="channel {channel}"),
        "image": text(vi="Kênh {channel}, {height}\u00a0×\u00a0{width}", en="Channel {channel}, {height}\u00a0×\u00a0{width}"),
        "image_help": text(
            vi="Cửa sổ bắt đầu ở hàng {top}, cột {left} trên mọi kênh. Các phím mũi tên dời cửa sổ sang chỗ dừng khác.",
            en="The window begins at row {top}, column {left} in every channel. The arrow keys move it to another stop."),
        "map": text(vi="→ bản đồ {rows}\u00a0×\u00a0{columns}", en="→ map {rows}\u00a0×\u00a0{columns}"),
        "map_alt": text(vi="Bản đồ {rows}\u00a0×\u00a0{columns} của kênh {channel} sau khi gộp",
                        en="Pooled map {rows}\u00a0×\u00a0{columns} of channel {channel}"),
        "no_map": text(vi="→ không có bản đồ", en="→ no map"),
        "question_max": text(
            vi="Kênh {channel}, cửa sổ bắt đầu ở hàng {top}, cột {left}. Bạn đoán gộp cực đại cho số nào?",
            en="Channel {channel}, the window begins at row {top}, column {left}. Which number does max pooling give?"),
        "question_average": text(
            vi="Kênh {channel}, cửa sổ bắt đầu ở hàng {top}, cột {left}. Bạn đoán gộp trung bình cho số nào?",
            en="Channel {channel}, the window begins at row {top}, column {left}. Which number does average pooling give?"),
        "without_guessing": text(vi="Từ giờ hiện luôn số sau khi gộp, không hỏi nữa",
                                 en="From now on show the pooled numbers without asking"),
        "result": text(vi="Kênh {channel}, hàng {row}, cột {column} của bản đồ: {pooling} cho {result}.",
                       en="Channel {channel}, row {row}, column {column} of the map: {pooling} gives {result}."),
        "fill": text(vi="Điền cả bản đồ", en="Fill the whole map"),
        "shape": text(
            vi="Khối vào {input} → khối ra {output} (cao\u00a0×\u00a0rộng\u00a0×\u00a0số kênh). Mỗi kênh được gộp riêng, "
               "nên số kênh vẫn là {depth}.",
            en="Volume in {input} → volume out {output} (height\u00a0×\u00a0width\u00a0×\u00a0channels). Each channel is "
               "pooled on its own, so the number of channels stays {depth}."),
        "no_shape": text(vi="Khối vào {input} → không có khối ra.", en="Volume in {input} → no volume out."),
        "both": text(vi="cao = rộng", en="height = width"),
        "height": text(vi="cao", en="height"),
        "width": text(vi="rộng", en="width"),
        "parameters": text(vi="Số tham số: 0. Gộp không có trọng số, không có gì phải học.",
                           en="Parameters: 0. Pooling has no weights, there is nothing to learn."),
        "reached": text(vi="Ô nào cũng có cửa sổ đi qua.", en="Every cell lies in some window."),
        "unreached": text(vi="Mỗi kênh có {count} ô mà không cửa sổ nào chạm tới (màu hổ phách, gạch chéo).",
                          en="In each channel no window reaches {count} of the cells (amber, struck through)."),
        "impossible": text(
            vi="Không đặt được cửa sổ nào: cửa sổ cần {size}\u00a0×\u00a0{size} ô, mỗi kênh chỉ có "
               "{height}\u00a0×\u00a0{width}, cạnh ngắn thiếu {missing} ô.",
            en="Not one window fits: it needs {size}\u00a0×\u00a0{size} cells, a channel has "
               "{height}\u00a0×\u00a0{width}, the shorter side is {missing} too few."),
        "help": text(
            vi="Bấm hoặc kéo trên kênh nào cũng được để dời cửa sổ; bấm vào một ô của bản đồ để xem ô đó từ đâu ra. Hoặc chọn "
               "một kênh rồi dùng phím mũi tên, Home, End; gõ số là vào ngay ô đoán. Hàng và cột đếm từ 0.",
            en="Click or drag on any channel to move the window; click on a cell of a map to see where it comes from. Or select "
               "a channel and use the arrow keys, Home and End; a digit goes to the guess. Rows and columns count from 0."),
        # One line of "why": that of the mistake which gives the guess, else the plain one.
        "why_max": text(
            vi="Vì sao? Trong {count} số của cửa sổ, số lớn nhất là {result}, ở hàng {top_row}, cột {top_column}.",
            en="Why? The largest of the window's {count} numbers is {result}, at row {top_row}, column {top_column}."),
        "why_tie": text(
            vi="Vì sao? Số lớn nhất là {result}, có ở {ties} ô; ô được tô là ô đứng trước, hàng {top_row}, cột {top_column}.",
            en="Why? The largest number is {result}, in {ties} cells; marked is the first, row {top_row}, column {top_column}."),
        "why_average": text(vi="Vì sao? {count} số trong cửa sổ cộng lại được {total}; {total} / {count} {equals} {result}.",
                            en="Why? The window's {count} numbers add up to {total}; {total} / {count} {equals} {result}."),
        "why_one": text(vi="Vì sao? Cửa sổ chỉ có một ô, nên số {result} giữ nguyên.",
                        en="Why? The window is a single cell, so its number {result} stays."),
        "max_not_average": text(vi="Vì sao? {guess} là trung bình của cửa sổ; gộp cực đại giữ số lớn nhất: {result}.",
                                en="Why? {guess} is the window's average; max pooling keeps the largest number: {result}."),
        "max_not_total": text(vi="Vì sao? {guess} là tổng các số trong cửa sổ; gộp cực đại giữ số lớn nhất: {result}.",
                              en="Why? {guess} is the sum of the window; max pooling keeps the largest number: {result}."),
        "max_not_all": text(
            vi="Vì sao? {guess} là số lớn nhất của cả {depth} kênh; mỗi kênh được gộp riêng, kênh {channel} cho {result}.",
            en="Why? {guess} is the largest number of all {depth} channels; each is pooled on its own, channel {channel} "
               "gives {result}."),
        "average_not_max": text(
            vi="Vì sao? {guess} là số lớn nhất trong cửa sổ; gộp trung bình lấy tổng chia cho số ô: "
               "{total} / {count} {equals} {result}.",
            en="Why? {guess} is the largest number; average pooling divides the sum by the number of cells: "
               "{total} / {count} {equals} {result}."),
        "average_not_total": text(
            vi="Vì sao? {guess} mới là tổng; còn phải chia cho số ô: {total} / {count} {equals} {result}.",
            en="Why? {guess} is the sum; it is still to be divided by the number of cells: {total} / {count} {equals} {result}."),
        "average_not_all": text(
            vi="Vì sao? {guess} là trung bình của cả {depth} kênh; mỗi kênh được gộp riêng, kênh {channel} cho {result}.",
            en="Why? {guess} is the average of all {depth} channels; each is pooled on its own, channel {channel} "
               "gives {result}."),
    }


class PoolingExplorer(GuessingExplorer):
    """See `widgets.pooling_explorer`. Channels, rows and columns count from 0."""

    _esm = bundle("pooling.js")
    _css = GuessingExplorer._css + (FOLDER / "pooling.css").read_text(encoding="utf-8")

    volume = traitlets.List().tag(sync=True)                 # (H, W, C)
    size = traitlets.Int(FIRST, min=1, max=MOST).tag(sync=True)
    stride = traitlets.Int(FIRST, min=1, max=MOST).tag(sync=True)
    mode = traitlets.Enum(["max", "average"], default_value="max").tag(sync=True)
    channel = traitlets.Int(0).tag(sync=True)
    row = traitlets.Int(0).tag(sync=True)                    # in the map
    column = traitlets.Int(0).tag(sync=True)
    patch = traitlets.List().tag(sync=True)                  # (size, size), of the channel
    pooled = number()
    winner = traitlets.List().tag(sync=True)
    shape = traitlets.List().tag(sync=True)
    unreached = traitlets.Int(0).tag(sync=True)
    output = traitlets.List().tag(sync=True)                 # (H_out, W_out, C), None where nothing is shown yet

    @classmethod
    def of(cls, volume):
        """An explorer of this array. Raises ValueError."""
        volume = _volume(volume)
        height, width, channels = volume.shape
        shape = [height // FIRST, width // FIRST, channels]
        return cls(texts=_texts(), volume=volume.tolist(), patch=volume[:FIRST, :FIRST, 0].tolist(), shape=shape,
                   unreached=height * width - FIRST * FIRST * shape[0] * shape[1], output=np.full(shape, None).tolist())

    def picture(self):
        """Max and average pooling side by side, 2 × 2 with stride 2, a row for each channel."""
        return _still(np.array(self.volume))


def _volume(values):
    """`values` as an array (H, W, C) of finite numbers. Raises ValueError."""
    volume = np.asarray(values)
    if volume.ndim not in (2, 3) or 0 in volume.shape or volume.dtype.kind not in "iufb":
        raise ValueError(f"volume has shape {volume.shape} and dtype {volume.dtype}; "
                         "it must be numbers of shape (H, W, C), or (H, W) for one channel")
    volume = finite("volume", volume[..., None] if volume.ndim == 2 else volume)
    if volume.shape[2] > MOST_CHANNELS:
        raise ValueError(f"volume has {volume.shape[2]} channels (shape {volume.shape}, channels last); "
                         f"this explorer shows at most {MOST_CHANNELS}")
    if min(volume.shape[:2]) < FIRST or max(volume.shape[:2]) > MOST_CELLS:
        raise ValueError(f"volume has shape {volume.shape}; this explorer takes {FIRST} to {MOST_CELLS} cells a side, "
                         "each with its number: take a part of it")
    return volume.astype(int) if volume.dtype.kind == "b" else volume


# --- still picture

CELL, TITLE, GAP = 0.36, 1.2, 0.9                            # inches a cell; cells for a title; cells between grids
LEAST = 3.2                                                  # cells that a map's title takes at least


def _still(volume):
    """A row for each channel: its numbers with the windows' outlines and winners, what max keeps, what the average is."""
    from matplotlib.figure import Figure

    height, width, channels = volume.shape
    largest, averages = (pool(volume[None], FIRST)[0] for pool in (layers.max_pool, layers.average_pool))
    winners = layers.max_pool_backward(np.ones((1, *largest.shape)), volume[None], FIRST)[0] > 0
    longest = max(len(f"{value:g}") for array in (volume, _rounded(averages)) for value in array.flat)
    line, place = height + TITLE, max(largest.shape[1], LEAST) + GAP
    across, down, cell = 0.2 + width + GAP + 2 * place, channels * line + 0.2, CELL * max(1, longest / 4)
    figure = Figure(figsize=(cell * across, cell * down), dpi=80)

    def grid(column, top, matrix, title, marked=()):
        tall, wide = matrix.shape
        axis = figure.add_axes([column / across, 1 - (top + tall) / down, wide / across, tall / down])
        plots._number_grid(axis, _rounded(matrix), marked)
        axis.set_title(title, fontsize=9, loc="left", pad=3)
        return axis

    texts = _texts()
    for channel in range(channels):
        top, first = channel * line + TITLE, 0.2 + width + GAP
        title = texts["image"].format(channel=channel, height=height, width=width)
        axis = grid(0.2, top, volume[:, :, channel], title, [tuple(at) for at in np.argwhere(winners[:, :, channel])])
        for row, column in np.ndindex(*largest.shape[:2]):
            axis.add_patch(_outline(row * FIRST, column * FIRST))
        for index, (name, maps) in enumerate((("max", largest), ("average", averages))):
            grid(first + index * place, top, maps[:, :, channel], texts[f"pooling_{name}"].capitalize())
    return plots.finished(figure, _alt(volume, largest, averages), few_colors=True)


def _outline(row, column):
    from matplotlib.patches import Rectangle

    return Rectangle((column, row), FIRST, FIRST, fill=False, edgecolor=DOT, linewidth=2, clip_on=False)


def _rounded(values):
    """To three decimals, as the explorer shows numbers; no −0."""
    return np.round(values, 3) + 0


def _alt(volume, largest, averages):
    words = [language.text(vi="Cửa sổ 2 × 2, bước trượt 2, không đệm.", en="Windows of 2 × 2, stride 2, no padding.")]
    for channel in range(volume.shape[2]):
        words.append(language.text(
            vi="Kênh {channel}: {image}. Gộp cực đại cho {largest}. Gộp trung bình cho {averages}.",
            en="Channel {channel}: {image}. Max pooling gives {largest}. Average pooling gives {averages}.",
        ).format(channel=channel, **{name: rows(_rounded(array[:, :, channel])) for name, array in (
            ("image", volume), ("largest", largest), ("averages", averages))}))
    sizes = (" × ".join(map(str, array.shape)) for array in (volume, largest))
    texts = _texts()
    words += [texts["shape"].format(input=next(sizes), output=next(sizes), depth=volume.shape[2]), texts["parameters"]]
    return " ".join(words)
