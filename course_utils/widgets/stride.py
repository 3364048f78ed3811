"""The stride explorer: image, filter, stride and padding, and the size of the map that comes of them."""

import numpy as np
import traitlets

from .. import language
from . import still
from .base import GuessingExplorer, bundle, guess_texts, matrix

LARGEST = 9                   # side of the image at the far end of its control


def _texts():
    text = language.text
    return guess_texts() | {
        "title": text(vi="Bước trượt, đệm và kích thước bản đồ", en="Stride, padding and the size of the map"),
        "n": text(vi="Cạnh ảnh n", en="Side of the image n"),
        "kernel_size": text(vi="Cạnh bộ lọc f", en="Side of the filter f"),
        "stride": text(vi="Bước trượt s", en="Stride s"),
        "padding": text(vi="Đệm p (mỗi phía)", en="Padding p (each side)"),
        "image": text(vi="Ảnh {n} × {n}", en="Image {n} × {n}"),
        "image_padded": text(vi="Ảnh {n} × {n}, kể cả đệm là {side} × {side}",
                             en="Image {n} × {n}, with padding {side} × {side}"),
        "image_help": text(vi="Các phím mũi tên đưa cửa sổ đến chỗ dừng khác.",
                           en="The arrow keys move the window to another stop."),
        "stops": text(vi="● chỗ dừng: góc trên trái của cửa sổ", en="● a stop: the window's top left corner"),
        "kernel": text(vi="Bộ lọc {f} × {f}", en="Filter {f} × {f}"),
        "map": text(vi="Bản đồ đặc trưng {size} × {size}", en="Feature map {size} × {size}"),
        "question": text(vi="Bản đồ đặc trưng có cạnh bao nhiêu ô? (0 nếu không đặt được cửa sổ nào)",
                         en="How many cells is the side of the feature map? (0 if not one window fits)"),
        "without_guessing": text(vi="Từ giờ hiện luôn kích thước, không hỏi nữa",
                                 en="From now on show the size without asking"),
        "back": text(vi="Lùi", en="Back"),
        "step": text(vi="Bước tiếp", en="Step"),
        "play": text(vi="Chạy", en="Play"),
        "pause": text(vi="Tạm dừng", en="Pause"),
        "stop": text(vi="Chỗ dừng {number}/{count}: hàng {row}, cột {column}, tổng {total}",
                     en="Stop {number} of {count}: row {row}, column {column}, sum {total}"),
        "result": text(vi="Bản đồ có cạnh {result}.", en="The side of the map is {result}."),
        "reached": text(vi="Ô nào của ảnh cũng có cửa sổ đi qua.", en="Every cell of the image lies in some window."),
        "unreached": text(vi="Có {count} ô của ảnh mà không cửa sổ nào chạm tới (màu hổ phách, gạch chéo).",
                          en="No window reaches {count} of the image's cells (amber, struck through)."),
        "impossible": text(
            vi="Không đặt được cửa sổ nào: cửa sổ cần {f} ô, ảnh kể cả đệm chỉ có {side}, thiếu {missing} ô.",
            en="Not one window fits: it needs {f} cells, the image with its padding has {side}, {missing} too few."),
        "help": text(
            vi="Kéo các thanh trượt, hoặc chọn một thanh rồi dùng phím mũi tên. Sau khi đoán: bấm vào ảnh, "
               "bấm các nút, hoặc chọn ảnh rồi dùng phím mũi tên để dời cửa sổ.",
            en="Drag the sliders, or select one and use the arrow keys. After the guess: click on the image, "
               "press the buttons, or select the image and use the arrow keys to move the window."),
        # One line of "why": that of the mistake which gives the guess, else the plain one.
        "why": text(
            vi="Vì sao? Sau chỗ dừng đầu tiên còn {room} ô để trượt, mỗi bước {stride} ô, được {steps} bước; "
               "thêm chỗ dừng đầu tiên là {result}.",
            en="Why? After the first stop {room} cells are left to slide, {stride} to a step, steps: {steps}; "
               "with the first stop that makes {result}."),
        "why_first": text(vi="Vì sao? {guess} mới là số bước; còn phải cộng thêm chỗ dừng đầu tiên.",
                          en="Why? {guess} counts the steps; the first stop comes on top."),
        "why_sides": text(vi="Vì sao? Đệm nằm ở cả hai phía: cạnh là {n} + 2 · {padding} = {side} ô.",
                          en="Why? Padding sits on both sides: the side is {n} + 2 · {padding} = {side} cells."),
        "why_padding": text(vi="Vì sao? {guess} là kết quả khi chưa tính đệm: cạnh là {n} + 2 · {padding} = {side} ô.",
                            en="Why? {guess} leaves the padding out: the side is {n} + 2 · {padding} = {side} cells."),
        "why_stride": text(vi="Vì sao? {guess} là kết quả khi mỗi bước một ô; ở đây mỗi bước {stride} ô.",
                           en="Why? {guess} is right for steps of one cell; here a step is {stride} cells."),
        "why_rest": text(
            vi="Vì sao? Ô còn dư sau chỗ dừng cuối: {rest}. Chưa đủ một bước {stride} ô nên không được tính.",
            en="Why? Cells left after the last stop: {rest}. Less than a step of {stride}, so it does not count."),
        "why_impossible": text(vi="Vì sao? Ngay chỗ dừng đầu tiên cửa sổ đã tràn ra ngoài mép.",
                               en="Why? Already at the first stop the window hangs over the border."),
    }


class StrideExplorer(GuessingExplorer):
    """See `widgets.stride_explorer`. Matrices are lists of rows; rows and columns count from 0."""

    _esm = bundle("stride.js")

    image = traitlets.List().tag(sync=True)                  # as large as the control goes
    kernel = traitlets.List().tag(sync=True)                 # as given; used where kernel_size is its side
    n = traitlets.Int(6, min=1).tag(sync=True)
    kernel_size = traitlets.Int(3, min=1).tag(sync=True)
    stride = traitlets.Int(1, min=1).tag(sync=True)
    padding = traitlets.Int(0, min=0).tag(sync=True)
    position = traitlets.Int(0).tag(sync=True)
    size = traitlets.Int(None, allow_none=True).tag(sync=True)
    unreached = traitlets.Int(None, allow_none=True).tag(sync=True)
    result = traitlets.List().tag(sync=True)

    @classmethod
    def of(cls, image, kernel):
        """An explorer of these arrays. Raises ValueError."""
        image, kernel = _square("image", image), _square("kernel", kernel)
        return cls(texts=_texts(), image=continued(image).tolist(), kernel=kernel.tolist(),
                   n=len(image), kernel_size=len(kernel))

    def picture(self):
        """Strides 1, 2 and 3 side by side: the stops on the image, the map below."""
        image = np.array(self.image)[:self.n, :self.n]
        return still.strides(image, np.array(self.kernel), (1, 2, 3))


def continued(image):
    """`image` (n, n) in the top left corner of (9, 9), the rest fixed digits; a larger image stays as it is."""
    side = max(LARGEST, len(image))
    whole = np.random.default_rng(0).integers(0, 10, (side, side)).astype(image.dtype)
    whole[:len(image), :len(image)] = image
    return whole


def _square(name, values):
    array = matrix(name, values)
    if array.shape[0] != array.shape[1]:
        raise ValueError(
            f"{name} has shape {array.shape}; this explorer has one number for both sides, so it must be square")
    return array
