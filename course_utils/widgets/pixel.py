"""The pixel explorer: one pixel of a photo, its neighbours magnified, and its three numbers."""

import base64

import numpy as np
import traitlets

from .. import language, plots
from .base import FOLDER, MOST_PIXELS, Explorer, bundle

REACH = 4                     # neighbours that are magnified, on each side
CHANNELS = ("red", "green", "blue")


def _texts():
    text = language.text
    return {
        "title": text(vi="Từng điểm ảnh của một bức ảnh", en="A photo, pixel by pixel"),
        "photo": text(vi="Ảnh {height} × {width}", en="Photo {height} × {width}"),
        "photo_help": text(vi="Các phím mũi tên chọn điểm ảnh bên cạnh.", en="The arrow keys choose the next pixel."),
        "place": text(vi="Hàng {row}, cột {column}", en="Row {row}, column {column}"),
        "spoken": text(vi="Hàng {row}, cột {column}: đỏ {red}, lục {green}, lam {blue}.",
                       en="Row {row}, column {column}: red {red}, green {green}, blue {blue}."),
        "red": text(vi="Đỏ (R)", en="Red (R)"),
        "green": text(vi="Lục (G)", en="Green (G)"),
        "blue": text(vi="Lam (B)", en="Blue (B)"),
        "channel": text(vi="Hiện màu, hay các số của một kênh", en="Show colours, or the numbers of one channel"),
        "channel_color": text(vi="màu", en="colours"),
        "channel_red": text(vi="đỏ (R)", en="red (R)"),
        "channel_green": text(vi="lục (G)", en="green (G)"),
        "channel_blue": text(vi="lam (B)", en="blue (B)"),
        "near_color": text(vi="{side} × {side} điểm ảnh, phóng to", en="{side} × {side} pixels, magnified"),
        "near_red": text(vi="Máy tính thấy gì: kênh đỏ (R)", en="What a computer sees: red (R)"),
        "near_green": text(vi="Máy tính thấy gì: kênh lục (G)", en="What a computer sees: green (G)"),
        "near_blue": text(vi="Máy tính thấy gì: kênh lam (B)", en="What a computer sees: blue (B)"),
        "inside": text(vi="Ô viền đậm là điểm ảnh đang chọn.", en="The outlined cell is the chosen pixel."),
        "outside": text(vi="Ô viền đậm là điểm ảnh đang chọn; ô trống nằm ngoài ảnh.",
                        en="The outlined cell is the chosen pixel; empty cells lie outside the photo."),
        "help": text(
            vi="Rê chuột trên ảnh để xem từng điểm ảnh, bấm để giữ lại điểm đang xem. Trên màn hình cảm ứng: chạm hoặc kéo. "
               "Hoặc chọn ảnh rồi dùng phím mũi tên, Home, End (thêm Shift: mỗi lần 10 điểm ảnh).",
            en="Move the mouse over the photo to see its pixels, click to keep the one you are at. On a touch screen: tap "
               "or drag. Or select the photo and use the arrow keys, Home and End (with Shift: 10 pixels at a time)."),
    }


class PixelExplorer(Explorer):
    """See `widgets.pixel_explorer`.

    photo  the bytes of the array (height, width, 3) in base64: a third of what lists of numbers would take
    """

    _esm = bundle("pixel.js")
    _css = Explorer._css + (FOLDER / "pixel.css").read_text(encoding="utf-8")

    photo = traitlets.Unicode().tag(sync=True)
    height = traitlets.Int().tag(sync=True)
    width = traitlets.Int().tag(sync=True)
    row = traitlets.Int(0).tag(sync=True)
    column = traitlets.Int(0).tag(sync=True)
    channel = traitlets.Enum(["color", *CHANNELS], default_value="color").tag(sync=True)
    pixel = traitlets.List().tag(sync=True)

    @classmethod
    def of(cls, photo):
        """An explorer of this photo; it begins in the middle. Raises ValueError."""
        photo = _photo(photo)
        height, width, _ = photo.shape
        return cls(texts=_texts(), photo=base64.b64encode(photo.tobytes()).decode(), height=height, width=width,
                   row=height // 2, column=width // 2)

    def array(self):
        """The photo (height, width, 3) of uint8."""
        pixels = np.frombuffer(base64.b64decode(self.photo), np.uint8)
        return pixels.reshape(self.height, self.width, 3)

    @traitlets.validate("row", "column")
    def _inside(self, proposal):
        name, value = proposal["trait"].name, proposal["value"]
        last = (self.height if name == "row" else self.width) - 1
        if not 0 <= value <= last:
            raise traitlets.TraitError(f"{name} is {value}; in this photo it goes from 0 to {last}")
        return value

    @traitlets.observe("row", "column")
    def _read(self, _):
        self.pixel = self.array()[self.row, self.column].tolist()

    def picture(self):
        """The photo, the neighbourhood of the chosen pixel in colour, and its numbers channel by channel."""
        from matplotlib.figure import Figure

        photo, texts = self.array(), self.texts
        figure = Figure(figsize=(7, 4.8), layout="constrained", dpi=90)
        above, below = figure.subfigures(2, 1)
        whole, near = above.subplots(1, 2)
        top, left = max(0, self.row - REACH), max(0, self.column - REACH)
        patch = photo[top:self.row + REACH + 1, left:self.column + REACH + 1]
        whole.imshow(photo)
        whole.set_title(texts["photo"].format(height=self.height, width=self.width), fontsize=9)
        _outline(whole, left, top, patch.shape[1], patch.shape[0])
        near.imshow(patch)
        near.set_title(texts["place"].format(row=self.row, column=self.column) + f": {self.pixel}", fontsize=9)
        axes = below.subplots(1, 3)
        for index, (axis, channel) in enumerate(zip(axes, CHANNELS)):
            _numbers(axis, patch[..., index])
            axis.set_title(texts[channel], fontsize=9)
        for axis in (near, *axes):
            _outline(axis, self.column - left, self.row - top, 1, 1)
        for axis in (whole, near, *axes):
            axis.set_xticks([]), axis.set_yticks([])
        return plots.finished(figure, self._alt(patch), "jpeg")

    def _alt(self, patch):
        red, green, blue = self.pixel
        spans = {name: f"{patch[..., index].min()}–{patch[..., index].max()}" for index, name in enumerate(CHANNELS)}
        return language.text(
            vi="Ảnh màu {height} × {width}. Điểm ảnh ở hàng {row}, cột {column} gồm ba số: đỏ {r}, lục {g}, lam {b}. "
               "Quanh đó, {rows} × {columns} điểm ảnh phóng to và ba bảng số của chúng: đỏ {red}, lục {green}, lam {blue}.",
            en="A colour photo {height} × {width}. The pixel at row {row}, column {column} is three numbers: red {r}, "
               "green {g}, blue {b}. Around it, {rows} × {columns} pixels magnified, and their three tables of numbers: "
               "red {red}, green {green}, blue {blue}.",
        ).format(height=self.height, width=self.width, row=self.row, column=self.column, r=red, g=green, b=blue,
                 rows=patch.shape[0], columns=patch.shape[1], **spans)


def _outline(axis, column, row, width, height):
    """A frame round whole pixels, in two colours so that it shows on any picture."""
    from matplotlib.patches import Rectangle

    for color, line in (("white", 4), (plots.BLUE, 2)):
        frame = Rectangle((column - 0.5, row - 0.5), width, height, fill=False, edgecolor=color, linewidth=line,
                          clip_on=False)
        axis.add_patch(frame)


def _numbers(axis, channel):
    axis.imshow(channel, cmap="gray", vmin=0, vmax=255)
    for (row, column), value in np.ndenumerate(channel):
        axis.text(column, row, str(value), ha="center", va="center", fontsize=6, color="black" if value > 118 else "white")


def _photo(values):
    photo = np.asarray(values)
    if photo.ndim != 3 or photo.shape[2:] != (3,) or 0 in photo.shape or photo.dtype != np.uint8:
        raise ValueError(
            f"photo has shape {photo.shape} and dtype {photo.dtype}; it must be a colour photo (H, W, 3) of uint8")
    if photo.shape[0] * photo.shape[1] > MOST_PIXELS:
        raise ValueError(
            f"photo has {photo.shape[0]} × {photo.shape[1]} pixels; at most {MOST_PIXELS} go to the browser: take every "
            "second one of each row and column, photo[::2, ::2]")
    return photo
