"""Explorers: small interactive pictures; window and stride ask for a guess before they show a result.

Each is one Python file and one ES module. The module needs no build step and no kernel: a notebook gets
it through anywidget, the course's site imports the same file. anywidget is loaded at the first call.
"""

__all__ = ["filter_explorer", "network_explorer", "pixel_explorer", "stride_explorer", "volume_explorer", "window_explorer"]


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


def pixel_explorer(photo):
    """One pixel of a photo under the mouse: its neighbours magnified, its three numbers as bars and as Python has them.

    photo   (H, W, 3) of uint8, at most 40 000 pixels

    Returns a widget. Its traits follow the reader: `row`, `column`, `pixel` ([red, green, blue]) and `channel`, what
    the magnified cells show ("color", or the numbers of "red", "green" or "blue"). A new `row`, `column` or `channel`
    set in Python shows at once; a place outside the photo is a TraitError. Raises ValueError for arrays of another kind.
    """
    from .pixel import PixelExplorer

    return PixelExplorer.of(photo)


def volume_explorer(volume, filters, biases=None):
    """A filter over a volume of several channels: products, subtotals and one number; one map a filter, stacked.

    volume   (H, W, C), small numbers; at most 4 channels and 10 cells a side
    filters  (f_h, f_w, C, n) as in Keras, at most 8
    biases   (n,), one number for each filter; shown only where one is not 0

    Returns a widget. Its traits follow the reader: `filter` (its number), `row`, `column`, `patch` (C lists of
    rows), `guess`, once the sum is shown `products` (C lists of rows), `subtotals` (C numbers) and `total`, the bias
    included (before that [], [] and None), `stacked` (filters whose maps lie on the stack) and `output_shape`, (H_out,
    W_out, maps on the stack). What is set in Python shows at once. Raises ValueError for filters that do not fit, or
    for arrays of another kind.
    """
    from .volume import VolumeExplorer

    return VolumeExplorer.of(volume, filters, biases)


def network_explorer(input_shape=(39, 39, 3), layers=((3, 1, 0, 10), (5, 2, 0, 20), (5, 2, 0, 40))):
    """The volumes of a small network as boxes to scale; every layer's numbers can be changed, all behind it follows.

    input_shape  height, width, channels
    layers       1 to 5 of (kernel_size, stride, padding, filters)

    It asks for the length of the flattened vector before it shows the shapes. Returns a widget. Its traits follow
    the reader: `input_shape`, `layers` (a list of lists), `parameters` (weights and biases of each layer), `blocked`
    (number of the layer whose window does not fit, 0 where all fit), `guess`, and once they are shown `shapes`
    ([H, W, C] behind each layer, where one is blocked those in front of it) and `flattened`, the vector's length
    (before that [] and None). Raises ValueError for a network that is none.
    """
    from .network import NetworkExplorer

    return NetworkExplorer.of(input_shape, layers)
