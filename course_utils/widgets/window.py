"""The window explorer: one window over an image, from its numbers to one cell of the feature map."""

import numpy as np
import traitlets

from .. import language, layers, plots
from .base import GuessingExplorer, bundle, guess_texts, matrix, number, rows, small_photo


def _texts():
    text = language.text
    return guess_texts() | {
        "title": text(vi="Cửa sổ trượt trên ảnh", en="A window sliding over an image"),
        "source": text(vi="Trượt trên", en="Slide over"),
        "source_image": text(vi="ảnh {height} × {width}", en="the {height} × {width} image"),
        "source_photo": text(vi="ảnh chụp", en="the photo"),
        "image": text(vi="Ảnh {height} × {width}", en="Image {height} × {width}"),
        "image_help": text(vi="Cửa sổ ở hàng {row}, cột {column}. Các phím mũi tên dời cửa sổ.",
                           en="The window is at row {row}, column {column}. The arrow keys move it."),
        "map": text(vi="Bản đồ đặc trưng {height} × {width}", en="Feature map {height} × {width}"),
        "map_colors": text(vi="xanh đậm {low} … vàng {high}", en="dark blue {low} … yellow {high}"),
        "map_hidden": text(vi="hiện ra sau lần đoán đầu tiên", en="appears after the first guess"),
        "patch": text(vi="Trong cửa sổ", en="In the window"),
        "kernel": text(vi="Bộ lọc", en="Filter"),
        "products": text(vi="Tích từng cặp", en="Products"),
        "total": text(vi="Tổng", en="Sum"),
        "question": text(vi="Cửa sổ ở hàng {row}, cột {column}. Bạn đoán tổng các tích là bao nhiêu?",
                         en="The window is at row {row}, column {column}. What is your guess of the sum?"),
        "without_guessing": text(vi="Từ giờ hiện luôn tổng, không hỏi nữa",
                                 en="From now on show the sums without asking"),
        "result": text(vi="Hàng {row}, cột {column}: tổng là {result}.",
                       en="Row {row}, column {column}: the sum is {result}."),
        "help": text(
            vi="Bấm hoặc kéo trên ảnh để dời cửa sổ. Hoặc chọn ảnh rồi dùng phím mũi tên, Home, End "
               "(thêm Shift: mỗi lần 10 ô); gõ số là vào ngay ô đoán.",
            en="Click or drag on the image to move the window. Or select the image and use the arrow keys, "
               "Home and End (with Shift: 10 cells at a time); a digit goes to the guess."),
        # One line of "why": that of the mistake which gives the guess, else the plain one.
        "why": text(
            vi="Vì sao? Các tích dương cộng lại được {plus}, các tích âm cộng lại được {minus}; cộng cả hai được {result}.",
            en="Why? The positive products add up to {plus}, the negative ones to {minus}; together {result}."),
        "why_sign": text(vi="Vì sao? Độ lớn đúng nhưng ngược dấu: xem lại chỗ nào trong bộ lọc mang dấu âm.",
                         en="Why? The right size with the opposite sign: look again where the filter is negative."),
        "why_patch": text(vi="Vì sao? {guess} là tổng các số trong cửa sổ khi chưa nhân với bộ lọc.",
                          en="Why? {guess} is the sum of the window's own numbers, before the filter."),
        "why_plus": text(vi="Vì sao? {guess} mới là tổng các tích dương; các tích âm góp thêm {minus}.",
                         en="Why? {guess} is the positive products alone; the negative ones bring {minus}."),
        "why_size": text(vi="Vì sao? {guess} là tổng khi bỏ hết dấu âm; các tích âm phải góp {minus}.",
                         en="Why? {guess} drops every minus sign; the negative products bring {minus}."),
    }


class WindowExplorer(GuessingExplorer):
    """See `widgets.window_explorer`. Matrices are lists of rows; rows and columns count from 0."""

    _esm = bundle("window.js")

    image = traitlets.List().tag(sync=True)
    kernel = traitlets.List().tag(sync=True)
    photo = traitlets.List().tag(sync=True)                  # [] without one
    source = traitlets.Enum(["image", "photo"], default_value="image").tag(sync=True)
    row = traitlets.Int(0).tag(sync=True)
    column = traitlets.Int(0).tag(sync=True)
    patch = traitlets.List().tag(sync=True)
    products = traitlets.List().tag(sync=True)
    total = number()

    @classmethod
    def of(cls, image, kernel, photo=None):
        """An explorer of these arrays. Raises ValueError."""
        image, kernel = matrix("image", image), matrix("kernel", kernel)
        layers.cross_correlate(image, kernel)                # says by how much a kernel is too large
        photo = _photo(photo, kernel)
        patch = image[:kernel.shape[0], :kernel.shape[1]]
        return cls(texts=_texts(), image=image.tolist(), kernel=kernel.tolist(), photo=photo, patch=patch.tolist())

    def picture(self):
        """The window's first position, from numbers to map."""
        image, kernel = np.array(self.image), np.array(self.kernel)
        height, width = kernel.shape
        products, feature_map = image[:height, :width] * kernel, layers.cross_correlate(image, kernel)
        texts = self.texts
        return plots.number_grids(
            image, kernel, products, feature_map,
            titles=[_sized(texts["image"], image), texts["kernel"], texts["products"],
                    _sized(texts["map"], feature_map)],
            signs=("×", "=", "→"),
            marks=[list(np.ndindex(height, width)), None, None, [(0, 0)]],
            alt=language.text(
                vi="Ảnh {image}. Bộ lọc {kernel}. Cửa sổ ở hàng 0, cột 0 cho các tích {products}, tổng {total}. "
                   "Bản đồ đặc trưng khi cửa sổ đã qua mọi vị trí: {map}.",
                en="Image {image}. Filter {kernel}. The window at row 0, column 0 gives the products {products}, "
                   "their sum is {total}. Feature map after all positions: {map}.",
            ).format(image=rows(image), kernel=rows(kernel), products=rows(products),
                     total=f"{products.sum():g}".replace("-", "−"), map=rows(feature_map)))


def _sized(text, array):
    return text.format(height=array.shape[0], width=array.shape[1])


def _photo(photo, kernel):
    """The photo as a list of rows, [] for None."""
    if photo is None:
        return []
    photo = small_photo(photo)
    layers.cross_correlate(photo, kernel)
    return photo.tolist()
