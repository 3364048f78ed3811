"""Explorers: small interactive pictures; window and stride ask for a guess before they show a result.

Each is one Python file and one ES module. The module needs no build step and no kernel: a notebook gets
it through anywidget, the course's site imports the same file. anywidget is loaded at the first call.
"""

__all__ = ["filter_explorer", "stride_explorer", "window_explorer"]


def window_explorer(image, kernel, photo=None):
    """A window that the reader moves over an image: patch × filter = products, their sum, the map's cell.

    image   (H, W), a small matrix of numbers
    kernel  (kernel_h, kernel_w)
    photo   (H, W) of uint8, at most 40 000 pixels: offered beside `image`, drawn as a picture

    Returns a widget. Its traits follow the reader: `source` ("image" or "photo"), `row`, `column`, `patch`,
    `guess`, and once the sum is shown `products` and `total` (before that [] and None).
    Raises ValueError for a kernel that does not fit, or for arrays of another kind.
    """
    from .window import WindowExplorer

    return WindowExplorer.of(image, kernel, photo)


def stride_explorer(image, kernel):
    """Size of the image, filter, stride and padding by hand: where the window stops, and the map it fills.

    image   (n, n), a square matrix; the reader can cut it down to 3 × 3 or continue it to 9 × 9
    kernel  (f, f); for other sizes the explorer takes a vertical-edge filter (first column 1, last −1)

    Returns a widget. Its traits follow the reader: `n`, `kernel_size`, `stride`, `padding`, `position`
    (number of the stop, in reading order), `guess`, and once the size is shown `size` (0: not one window
    fits), `unreached` (cells of the image that no window covers) and `result`, the map (before that None,
    None and []). Raises ValueError for arrays that are not square.
    """
    from .stride import StrideExplorer

    return StrideExplorer.of(image, kernel)


def filter_explorer(photo, kernel):
    """The nine numbers of a filter to edit, with the photo and its feature map beside them.

    photo   (H, W) of uint8, at most 40 000 pixels; a test picture with every kind of border stands beside it
    kernel  (3, 3), the numbers to begin with

    Returns a widget. Its traits follow the reader: `source` ("photo" or "square", the test picture), `kernel`
    (a list of rows), `total` (its sum), and the map's range `low` to `high`, as floats give them. A new `kernel`
    or `source` set in Python shows at once. Raises ValueError for arrays of another kind.
    """
    from .filter import FilterExplorer

    return FilterExplorer.of(photo, kernel)
