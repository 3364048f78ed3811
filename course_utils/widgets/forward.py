"""The forward explorer: a small CNN from image to probabilities, each number followed back to the sum behind it."""

import base64

import numpy as np
import traitlets

from .. import language, layers, plots
from .base import FOLDER, Explorer, bundle, finite, number

STAGES = ("image", "conv1", "relu1", "pool1", "conv2", "relu2", "pool2", "flat", "scores", "probabilities")
AXES = {"conv1_w": 4, "conv1_b": 1, "conv2_w": 4, "conv2_b": 1, "dense_w": 2, "dense_b": 1}
MOST_IMAGES, MOST_SIDE, MOST_MAPS, MOST_CLASSES, MOST_KERNEL = 12, 32, 8, 10, 5


def _texts():
    text = language.text
    return {
        "title": text(vi="Lượt truyền xuôi của một mạng nơ-ron tích chập nhỏ",
                      en="The forward pass of a small convolutional network"),
        "images": text(vi="Ảnh vào", en="Input image"),
        "image_choice": text(vi="Ảnh vào số {image}", en="Input image {image}"),
        "overview": text(vi="Các tầng của mạng", en="The network's stages"),
        "answer": text(vi="Mạng đoán: {name}, xác suất {probability}.",
                       en="The network's guess: {name}, probability {probability}."),
        "legend": text(
            vi="Màu: xanh đậm là số âm, xám là 0, vàng là số dương; từ tích chập đến gộp cực đại dùng chung một thang. "
               "Khung ở các tầng trước khoanh những số góp vào số đang chọn.",
            en="Colours: dark blue is negative, grey 0, yellow positive, on one scale from a convolution to its max pooling. "
               "Frames in earlier stages hold the numbers that the chosen one is made from."),
        "help": text(
            vi="Bấm vào một bản đồ, rồi bấm hoặc kéo trên bản đồ phóng to để chọn một số; bên cạnh là phép tính ra số đó. Bấm "
               "vào một số trong phép tính để lùi về tầng trước. Bàn phím: mũi tên đi giữa các tầng và các kênh, Enter vào bản "
               "đồ phóng to, mũi tên chọn ô (thêm Shift: mỗi lần 5 ô), Enter vào phép tính, Esc trở ra.",
            en="Click on a map, then click or drag on the enlarged map to choose a number; its sum stands beside it. Click on a "
               "number in the sum to go back to the stage before. Keyboard: arrows move between stages and channels, Enter "
               "leads into the enlarged map, arrows choose a cell (with Shift: 5 cells at a time), Enter leads into the sum, "
               "Esc back out."),
        "map": text(vi="{name}, kênh {channel}", en="{name}, channel {channel}"),
        "size": text(vi="{name} ({height} × {width})", en="{name} ({height} by {width})"),
        "zoom_help": text(vi="Các phím mũi tên chọn ô, Enter vào phép tính.",
                          en="The arrow keys choose a cell, Enter leads into the sum."),
        "flat_order": text(vi="Mỗi dòng là một hàng của các bản đồ: lần lượt từng cột, ở mỗi cột đủ cả {channels} kênh.",
                           en="A line is one row of the maps: column after column, and of each column all {channels} channels."),
        "value": text(vi="{place}: {value}", en="{place} = {value}"),
        "place_image": text(vi="{name}, hàng {row}, cột {column}", en="{name}, row {row}, column {column}"),
        "place_map": text(vi="{name}, kênh {channel}, hàng {row}, cột {column}",
                          en="{name}, channel {channel}, row {row}, column {column}"),
        "place_flat": text(vi="{name}, vị trí {row}", en="{name}, position {row}"),
        "place_class": text(vi="{name} của {label}", en="{name} of {label}"),
        "follow": text(vi="Xem {place}", en="Show {place}"),
        "back": text(vi="Quay lại", en="Back"),
        # What stands behind a number.
        "image": text(vi="Độ sáng {pixel} (0 là đen, 255 là trắng) chia cho 255:",
                      en="Brightness {pixel} (0 is black, 255 white), divided by 255:"),
        "conv": text(
            vi="Cửa sổ có góc trên bên trái ở hàng {row}, cột {column}: {count} tích cộng lại, thêm hệ số điều chỉnh.",
            en="The window with its top left corner at row {row}, column {column}: {count} products added up, plus the bias."),
        "window": text(vi="Cửa sổ", en="Window"),
        "kernel": text(vi="× bộ lọc", en="× filter"),
        "products": text(vi="= tích", en="= products"),
        "channel": text(vi="Kênh {channel}", en="Channel {channel}"),
        "window_alt": text(vi="Cửa sổ trên {name}", en="Window on {name}"),
        "kernel_alt": text(vi="Bộ lọc cho {name}", en="Filter for {name}"),
        "products_alt": text(vi="Tích ở {name}", en="Products in {name}"),
        "cell_help": text(vi="Các phím mũi tên chọn ô, Enter lùi về số ở ô đó.",
                          en="The arrow keys choose a cell, Enter goes back to its number."),
        "bias": text(vi="hệ số điều chỉnh", en="bias"),
        "result": text(vi="kết quả", en="result"),
        "rounding": text(vi="Số hiện ra đã làm tròn; phép tính dùng số chưa làm tròn.",
                         en="Numbers are shown rounded and computed unrounded."),
        "relu_minus": text(vi="Số âm: ReLU đổi thành 0.", en="Negative: ReLU makes it 0."),
        "relu_plus": text(vi="Không âm: ReLU giữ nguyên.", en="Not negative: ReLU leaves it as it is."),
        "pool": text(vi="Số lớn nhất trong bốn số ở hàng {top} và {bottom}, cột {left} và {right}, cùng một kênh:",
                     en="The largest of the four numbers in rows {top} and {bottom}, columns {left} and {right}, "
                        "of the same channel:"),
        "pool_alt": text(vi="Bốn số", en="The four numbers"),
        "won": text(vi="Lớn nhất là số ở hàng {row}, cột {column}.", en="The largest is at row {row}, column {column}."),
        "tied": text(vi="Có {count} số bằng nhau, cùng là số lớn nhất.", en="{count} numbers share the first place."),
        "flat": text(vi="Trải phẳng không tính gì, chỉ xếp {count} số thành một dãy: lần lượt từng hàng, "
                        "trong mỗi hàng lần lượt từng cột, ở mỗi ô lần lượt từng kênh.",
                     en="Flattening computes nothing, it puts {count} numbers in one line: row by row, in a row column by "
                        "column, at each cell channel by channel."),
        "index": text(vi="vị trí = (hàng × {columns} + cột) × {channels} + kênh",
                      en="position = (row × {columns} + column) × {channels} + channel"),
        "scores": text(vi="Tầng kết nối đầy đủ: {count} tích đặc trưng × trọng số cộng lại, thêm hệ số điều chỉnh. Những tích "
                          "lớn nhất, không kể dấu:",
                       en="Fully connected layer: {count} products feature × weight added up, plus the bias. The largest ones, "
                          "signs aside:"),
        "feature": text(vi="đặc trưng", en="feature"),
        "feature_at": text(vi="hàng {row}, cột {column}, kênh {channel}", en="row {row}, column {column}, channel {channel}"),
        "weight": text(vi="× trọng số", en="× weight"),
        "product": text(vi="= tích", en="= product"),
        "rest": text(vi="{count} tích còn lại", en="the other {count} products"),
        "all": text(vi="cả {count} tích cộng lại", en="all {count} products"),
        "score": text(vi="điểm số", en="score"),
        "probabilities": text(vi="Softmax: e mũ điểm số, chia cho tổng của cả {count} số như thế.",
                              en="Softmax: e to the power of the score, divided by the sum of all {count} such powers."),
        "label": text(vi="lớp", en="class"),
        "power": text(vi="e mũ điểm số", en="e to the score"),
        "probability": text(vi="xác suất", en="probability"),
        "total": text(vi="tổng", en="sum"),
    }


def _names():
    """Titles of the stages."""
    text = language.text
    conv, pool = text(vi="Tích chập", en="Conv"), text(vi="Gộp cực đại", en="Max pool")
    return {
        "image": text(vi="Ảnh", en="Image"),
        "conv1": f"{conv} 1", "relu1": "ReLU 1", "pool1": f"{pool} 1",
        "conv2": f"{conv} 2", "relu2": "ReLU 2", "pool2": f"{pool} 2",
        "flat": text(vi="Trải phẳng", en="Flatten"),
        "scores": text(vi="Điểm số", en="Score"),
        "probabilities": text(vi="Xác suất", en="Probability"),
    }


class ForwardExplorer(Explorer):
    """See `widgets.forward_explorer`. Images, channels, rows, columns and classes count from 0.

    images   the bytes of the array (count, height, width) in base64, as in the pixel explorer
    weights  the six arrays as lists
    names    titles of the stages, by stage
    """

    _esm = bundle("forward.js")
    _css = Explorer._css + (FOLDER / "forward.css").read_text(encoding="utf-8")

    images = traitlets.Unicode().tag(sync=True)
    count = traitlets.Int().tag(sync=True)
    height = traitlets.Int().tag(sync=True)
    width = traitlets.Int().tag(sync=True)
    weights = traitlets.Dict().tag(sync=True)
    classes = traitlets.List(traitlets.Unicode()).tag(sync=True)
    names = traitlets.Dict().tag(sync=True)
    image = traitlets.Int(0).tag(sync=True)
    stage = traitlets.Enum(STAGES, default_value="conv1").tag(sync=True)
    channel = traitlets.Int(0).tag(sync=True)
    row = traitlets.Int(0).tag(sync=True)
    column = traitlets.Int(0).tag(sync=True)
    value = number()
    scores = traitlets.List().tag(sync=True)
    probabilities = traitlets.List().tag(sync=True)

    @classmethod
    def of(cls, images, weights, classes):
        """An explorer of this network; it begins in the middle of the first feature map. Raises ValueError."""
        images, classes = _images(images), _classes(classes)
        weights = _weights(weights, images.shape[1:], len(classes))
        first = forward(images[0], weights)
        row, column = (side // 2 for side in first["conv1"].shape[:2])
        count, height, width = images.shape
        return cls(texts=_texts(), names=_names(), images=base64.b64encode(images.tobytes()).decode(), count=count,
                   height=height, width=width, weights={name: array.tolist() for name, array in weights.items()},
                   classes=classes, row=row, column=column, value=float(first["conv1"][row, column, 0]),
                   scores=first["scores"].tolist(), probabilities=first["probabilities"].tolist())

    @traitlets.validate("image")
    def _there(self, proposal):
        if not 0 <= proposal["value"] < self.count:
            raise traitlets.TraitError(f"image is {proposal['value']}; the images go from 0 to {self.count - 1}")
        return proposal["value"]

    def picture(self):
        """The chosen image, the maps of each stage, and the probabilities as bars."""
        pixels = np.frombuffer(base64.b64decode(self.images), np.uint8)
        image = pixels.reshape(self.count, self.height, self.width)[self.image]
        stages = forward(image, {name: np.array(array) for name, array in self.weights.items()})
        return _still(stages, self.names, self.classes)


def forward(image, weights):
    """What each stage gives for an image (H, W) of 0 to 255: {stage: (H, W, C), behind the flattening (n,)}."""
    x = image[np.newaxis, ..., np.newaxis] / 255.0                     # a batch of one
    stages = {"image": x}
    for step in "12":
        conv = layers.conv2d(x, weights[f"conv{step}_w"], weights[f"conv{step}_b"])
        relu = layers.relu(conv)
        x = layers.max_pool(relu)
        stages |= {f"conv{step}": conv, f"relu{step}": relu, f"pool{step}": x}
    flat = layers.flatten(x)
    scores = layers.dense(flat, weights["dense_w"], weights["dense_b"])
    stages |= {"flat": flat, "scores": scores, "probabilities": layers.softmax(scores)}
    return {name: batch[0] for name, batch in stages.items()}


# --- what is refused


def _images(values):
    images = np.asarray(values)
    if images.ndim == 4 and images.shape[3] == 1:
        images = images[..., 0]
    if images.ndim != 3 or 0 in images.shape or images.dtype != np.uint8:
        raise ValueError(f"images has shape {images.shape} and dtype {images.dtype}; "
                         "it must be grey images (N, H, W) or (N, H, W, 1) of uint8")
    if len(images) > MOST_IMAGES:
        raise ValueError(f"images has {len(images)} images; this explorer offers at most {MOST_IMAGES}: "
                         f"images[:{MOST_IMAGES}], for instance")
    if max(images.shape[1:]) > MOST_SIDE:
        raise ValueError(f"images has shape {images.shape}; this explorer shows at most {MOST_SIDE} pixels a side")
    return images


def _classes(values):
    classes = list(values)
    if not 2 <= len(classes) <= MOST_CLASSES or not all(isinstance(name, str) and name for name in classes):
        raise ValueError(f"classes is {classes}; it must be 2 to {MOST_CLASSES} names")
    return classes


def _weights(values, shape, classes):
    """The six arrays as float64, each of the shape that fits the one before. Raises ValueError."""
    missing = [name for name in AXES if name not in values]
    if missing:
        raise ValueError(f"weights has no {', '.join(missing)}; it must hold {', '.join(AXES)}")
    weights = {name: _finite(name, values[name]) for name in AXES}
    depth = 1
    for step in "12":
        f_h, f_w, channels, filters = weights[f"conv{step}_w"].shape
        if channels != depth:
            raise ValueError(f"conv{step}_w has {channels} input channels (shape {f_h, f_w, channels, filters}); "
                             f"what comes in has {depth}")
        if filters > MOST_MAPS or max(f_h, f_w) > MOST_KERNEL:
            raise ValueError(f"conv{step}_w has shape {f_h, f_w, channels, filters}; this explorer shows at most "
                             f"{MOST_MAPS} filters of {MOST_KERNEL} × {MOST_KERNEL}")
        _has_shape(f"conv{step}_b", weights, (filters,), "one bias for each filter")
        after = [(side - f + 1) // 2 for side, f in zip(shape, (f_h, f_w))]
        if min(after) < 1:
            raise ValueError(f"conv{step}_w of {f_h} × {f_w} leaves nothing to pool of {shape[0]} × {shape[1]} cells; "
                             "use larger images or smaller filters")
        shape, depth = after, filters
    length = shape[0] * shape[1] * depth
    _has_shape("dense_w", weights, (length, classes),
               f"{shape[0]} · {shape[1]} · {depth} = {length} features for each of {classes} classes")
    _has_shape("dense_b", weights, (classes,), "one bias for each class")
    return weights


def _finite(name, values):
    array = np.asarray(values)
    if array.ndim != AXES[name] or 0 in array.shape or array.dtype.kind not in "iuf":
        raise ValueError(f"{name} has shape {array.shape} and dtype {array.dtype}; it must be numbers with {AXES[name]} axes")
    return finite(name, array.astype(np.float64))


def _has_shape(name, weights, shape, because):
    if weights[name].shape != shape:
        raise ValueError(f"{name} has shape {weights[name].shape}; it must be {shape}, {because}")


# --- still picture


def _still(stages, names, classes):
    """The stages as columns of maps, at the right the flattened vector and the probabilities."""
    from matplotlib.figure import Figure

    maps = [name for name in STAGES if stages[name].ndim == 3]
    most = max(stages[name].shape[2] for name in maps)
    across, down = len(maps) * 0.92 + 3.6, most * 0.86 + 0.7          # inches
    figure = Figure(figsize=(across, down), dpi=90)

    def place(left, top, width, height):
        return figure.add_axes([left / across, 1 - (top + height) / down, width / across, height / down])

    for index, name in enumerate(maps):
        left, channels = 0.08 + 0.92 * index, stages[name].shape[2]
        figure.text((left + 0.4) / across, 1 - 0.27 / down, _title(names[name], stages[name]), ha="center", va="center",
                    fontsize=7)
        for channel in range(channels):
            axis = place(left, 0.6 + 0.43 * (most - channels) + 0.86 * channel, 0.8, 0.8)
            _map(axis, stages, name, channel)
    left, high = 0.92 * len(maps) + 0.2, down - 0.7
    figure.text((left + 0.08) / across, 1 - 0.27 / down, _title(names["flat"], stages["flat"]), ha="center", va="center",
                fontsize=7)
    _map(place(left, 0.6, 0.16, high), stages, "flat", 0)
    _bars(place(left + 1.5, 0.6, 1.45, high), stages["probabilities"], classes, names["probabilities"])
    return plots.finished(figure, _alt(stages, names, classes))


def _title(name, array):
    return f"{name}\n{' × '.join(map(str, array.shape))}"


def _map(axis, stages, name, channel):
    """One map, in the colours of the explorer: from a convolution to the next one scale, 0 in its middle."""
    axis.set_xticks([]), axis.set_yticks([])
    array = stages[name]
    if name == "image":
        axis.imshow(array[..., 0], cmap="gray", vmin=0, vmax=1)
        return
    limit = float(np.abs(stages[f"conv{'2' if name == 'flat' else name[-1]}"]).max()) or 1.0
    shown = array[:, np.newaxis] if array.ndim == 1 else array[..., channel]
    axis.imshow(shown, cmap="cividis", vmin=-limit, vmax=limit, aspect="auto", interpolation="nearest")


def _bars(axis, probabilities, classes, title):
    places = np.arange(len(classes))
    axis.barh(places, probabilities, color=plots.BLUE)
    for place, value in zip(places, probabilities):
        axis.text(value + 0.02, place, f"{value:.3f}", va="center", fontsize=7)
    axis.set_yticks(places, classes, fontsize=7)
    axis.set_xticks([])
    axis.set_xlim(0, 1.3)
    axis.set_ylim(len(classes) - 0.5, -0.5)
    axis.spines[["top", "right", "bottom"]].set_visible(False)
    axis.set_title(title, fontsize=7)


def _alt(stages, names, classes):
    shapes = "; ".join(f"{names[name]} {' × '.join(map(str, stages[name].shape))}" for name in STAGES[:-2])
    values = ", ".join(f"{name} {value:.3f}" for name, value in zip(classes, stages["probabilities"]))
    return language.text(
        vi="Lượt truyền xuôi của một mạng nhỏ, từng tầng một, mỗi tầng với các bản đồ đặc trưng của nó: {shapes}. "
           "Xác suất: {values}. Mạng đoán: {name}.",
        en="The forward pass of a small network stage by stage, each with its feature maps: {shapes}. Probabilities: "
           "{values}. The network's guess: {name}.",
    ).format(shapes=shapes, values=values, name=classes[int(np.argmax(stages["probabilities"]))])
