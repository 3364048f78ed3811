"""The filter explorer: nine numbers to edit, and the feature map that a photo makes of them."""

import numpy as np
import traitlets

from .. import language, layers
from . import still
from .base import Explorer, bundle, matrix, number, small_photo

# Filters behind buttons. A filter for horizontal borders is not among them: lesson 2 asks for one (exercise 2.2).
READY = {
    "vertical": [[1, 0, -1], [1, 0, -1], [1, 0, -1]],
    "laplacian": [[0, 1, 0], [1, -4, 1], [0, 1, 0]],
    "blur": [[1 / 9] * 3] * 3,
    "sharpen": [[0, -1, 0], [-1, 5, -1], [0, -1, 0]],
    "identity": [[0, 0, 0], [0, 1, 0], [0, 0, 0]],
}

# The test picture: a dark square on bright ground has every kind of border, and nothing else.
HEIGHT, WIDTH = 20, 30
TOP, LEFT, SIDE = 5, 10, 10
DARK, BRIGHT = 100, 200       # 100 is the brightness that the line about the sum speaks of


def _texts():
    text = language.text
    return {
        "title": text(vi="Chín con số của bộ lọc", en="The nine numbers of a filter"),
        "source": text(vi="Trượt trên", en="Slide over"),
        "source_photo": text(vi="ảnh chụp", en="the photo"),
        "source_square": text(vi="ảnh thử: ô vuông tối trên nền sáng",
                              en="a test picture: a dark square on bright ground"),
        "image_photo": text(vi="Ảnh {height} × {width}", en="Image {height} × {width}"),
        "image_square": text(vi="Ảnh thử {height} × {width}", en="Test picture {height} × {width}"),
        "shades": text(vi="độ sáng từ {low} đến {high}", en="brightness from {low} to {high}"),
        "kernel": text(vi="Bộ lọc", en="Filter"),
        "weight": text(vi="Bộ lọc, hàng {row}, cột {column}", en="Filter, row {row}, column {column}"),
        "map": text(vi="Bản đồ đặc trưng {height}\u00a0×\u00a0{width}", en="Feature map {height}\u00a0×\u00a0{width}"),
        "map_colors": text(vi="xanh đậm {low} … xám 0 … vàng {high}", en="dark blue {low} … grey 0 … yellow {high}"),
        "map_gray": text(vi="xám 0", en="grey 0"),
        "values": text(vi="Bản đồ có giá trị từ {low} đến {high}.", en="The map's values go from {low} to {high}."),
        "values_alike": text(vi="Bản đồ chỗ nào cũng bằng {low}.", en="The map is {low} everywhere."),
        "total_zero": text(
            vi="Chín số cộng lại bằng 0: trên vùng phẳng, dù sáng hay tối, bộ lọc đều cho 0.",
            en="The nine numbers add up to 0: on a flat area, bright or dark, the filter gives 0."),
        "total": text(
            vi="Chín số cộng lại bằng {total}: vùng phẳng có độ sáng 100 cho {total} × 100 = {flat}.",
            en="The nine numbers add up to {total}: a flat area of brightness 100 gives {total} × 100 = {flat}."),
        "answers": text(
            vi="Bộ lọc trả lời gì ở từng cạnh ô vuông? Mỗi cạnh có hai số, vì cửa sổ vắt qua cạnh ở hai vị trí liền nhau:",
            en="What does the filter answer at each side of the square? Two numbers each, as the window lies across "
               "a side at two neighbouring positions:"),
        "answer_top": text(vi="trên sáng, dưới tối: {first}; {second}", en="bright above, dark below: {first}; {second}"),
        "answer_bottom": text(vi="trên tối, dưới sáng: {first}; {second}", en="dark above, bright below: {first}; {second}"),
        "answer_left": text(vi="trái sáng, phải tối: {first}; {second}", en="bright left, dark right: {first}; {second}"),
        "answer_right": text(vi="trái tối, phải sáng: {first}; {second}", en="dark left, bright right: {first}; {second}"),
        "answer_flat": text(vi="vùng phẳng: {first} trong ô vuông, {second} ngoài nền",
                            en="flat areas: {first} in the square, {second} outside it"),
        "filters": text(vi="Bộ lọc có sẵn", en="Ready filters"),
        "vertical": text(vi="Biên dọc", en="Vertical edge"),
        "laplacian": text(vi="Không hướng", en="No direction"),
        "blur": text(vi="Làm mờ (1/9)", en="Blur (1/9)"),
        "sharpen": text(vi="Làm nét", en="Sharpen"),
        "identity": text(vi="Giữ nguyên", en="Identity"),
        "changes": text(vi="Biến đổi", en="Change it"),
        "turn": text(vi="Xoay phải 90°", en="Turn right by 90°"),
        "negate": text(vi="Đổi dấu", en="Change signs"),
        "help": text(
            vi="Gõ số vào các ô của bộ lọc (số thập phân cũng được), hoặc chọn một ô rồi bấm phím ↑ ↓ để tăng, giảm 1. "
               "Hoặc bắt đầu từ một bộ lọc có sẵn rồi sửa dần.",
            en="Type numbers into the filter's cells (decimals too), or select a cell and press ↑ ↓ to add or take away 1. "
               "Or start from a ready filter and change it."),
    }


class FilterExplorer(Explorer):
    """See `widgets.filter_explorer`. Matrices are lists of rows; rows and columns count from 0.

    square  the test picture
    ready   {name: kernel} for the buttons
    probes  {side of the square: two positions (row, column) of the map at which the window lies across it}
    """

    _esm = bundle("filter.js")

    photo = traitlets.List().tag(sync=True)
    square = traitlets.List().tag(sync=True)
    ready = traitlets.Dict(READY).tag(sync=True)
    probes = traitlets.Dict().tag(sync=True)
    source = traitlets.Enum(["photo", "square"], default_value="photo").tag(sync=True)
    kernel = traitlets.List(traitlets.List(minlen=3, maxlen=3), READY["vertical"], minlen=3, maxlen=3).tag(sync=True)
    total = number()
    low = number()
    high = number()

    @classmethod
    def of(cls, photo, kernel):
        """An explorer of these arrays. Raises ValueError."""
        photo, kernel = small_photo(photo), _kernel(kernel)
        feature_map = layers.cross_correlate(photo, kernel)
        return cls(texts=_texts(), photo=photo.tolist(), square=square().tolist(), probes=probes(), kernel=kernel.tolist(),
                   total=kernel.sum().item(), low=feature_map.min().item(), high=feature_map.max().item())

    def picture(self):
        """Photo, filter and map as they stand."""
        return still.filtered(np.array(self.photo, np.uint8), np.array(self.kernel))


def square():
    """The test picture (20, 30) of uint8."""
    picture = np.full((HEIGHT, WIDTH), BRIGHT, np.uint8)
    picture[TOP:TOP + SIDE, LEFT:LEFT + SIDE] = DARK
    return picture


def probes():
    """Positions (row, column) of the 3 × 3 window across the sides of the test picture's square, half way along."""
    row, column = TOP + SIDE // 2 - 1, LEFT + SIDE // 2 - 1          # the window's corner in the middle of the square

    def across(border):                                              # the border under its second, then its first cell
        return border - 2, border - 1

    return {
        "top": [(start, column) for start in across(TOP)],
        "bottom": [(start, column) for start in across(TOP + SIDE)],
        "left": [(row, start) for start in across(LEFT)],
        "right": [(row, start) for start in across(LEFT + SIDE)],
        "flat": [(row, column), (row, 0)],
    }


def _kernel(values):
    kernel = matrix("kernel", values)
    if kernel.shape != (3, 3) or not np.isfinite(kernel).all():
        raise ValueError(f"kernel has shape {kernel.shape}; this explorer has nine inputs, so it must be 3 × 3, all finite")
    return kernel
