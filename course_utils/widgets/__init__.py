"""Explorers: small interactive pictures; window and stride ask for a guess before they show a result.

Each is one Python file and one ES module. The module needs no build step and no kernel: a notebook gets
it through anywidget, the course's site imports the same file. anywidget is loaded at the first call.
"""

__all__ = [
    "curves_explorer", "filter_explorer", "forward_explorer", "graph_explorer", "network_explorer",
    "parameter_explorer", "pixel_explorer", "pooling_explorer", "stride_explorer", "volume_explorer", "window_explorer",
]


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


def forward_explorer(images, weights, classes):
    """The forward pass of a small CNN on an image that the reader picks; every number is followed back to its sum.

    images   (N, H, W) or (N, H, W, 1) of uint8, grey; at most 12 of at most 32 pixels a side
    weights  a dict of arrays, channels last as in Keras: conv1_w (f_h, f_w, 1, C1), conv1_b (C1,), conv2_w (f_h, f_w,
             C1, C2), conv2_b (C2,), dense_w (features, classes), dense_b (classes,); C1 and C2 at most 8
    classes  2 to 10 names

    The network: image / 255, then twice a convolution without padding, ReLU and max pooling 2 × 2 (an odd last row or
    column is dropped), flattening in C order, a dense layer and softmax.
    Returns a widget. Its traits follow the reader: `image` (its number), `stage` ("image", "conv1", "relu1", "pool1",
    "conv2", "relu2", "pool2", "flat", "scores" or "probabilities"), `channel`, `row` and `column` of the chosen number
    in it (behind the flattening `row` is its position, the other two are 0), `value`, that number, `scores` and
    `probabilities` of the classes. What is set in Python shows at once, several within `with explorer.hold_sync():`; an
    image or stage that is none is a TraitError, a place outside its map moves to the nearest one. Raises ValueError for
    arrays that do not fit together.
    """
    from .forward import ForwardExplorer

    return ForwardExplorer.of(images, weights, classes)


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


def parameter_explorer(
    input_shape=(28, 28, 1),
    layers=(
        ("Conv2D", 6, 5, "same", 1), ("MaxPooling2D", 2), ("Conv2D", 16, 5, "valid", 1), ("MaxPooling2D", 2),
        ("Flatten",), ("Dense", 120), ("Dense", 84), ("Dense", 10),
    ),
):
    """A network as a table with its parameters counted; what a change does to a count is guessed before it shows.

    input_shape  height, width, channels
    layers       1 to 24 of ("Conv2D", filters, kernel_size, padding, strides), where padding "valid" and strides 1 may be
                 left out, ("MaxPooling2D", pool_size), ("Flatten",) and behind it ("Dense", units)

    It asks for the first layer's count before it shows any; after a change it hides the counts that differ, and asks for that
    of the changed layer, or of the first one behind it that differs, or, where none does, for the total. Returns a widget.
    Its traits follow the reader: `input_shape`, `layers` (a list of lists), `layer` (number of the one changed last, 0 for the
    input), `shapes` ([H, W, C] or [n] behind each layer), `blocked` (number of the first layer whose window does not fit, 0
    where all fit: then `shapes` ends in front of it), `parameters` (a count or None for each layer: not shown yet, or
    blocked), `total` (or None), `asked` (number of the layer that the guess is about, 0 for the whole network) and `guess`.
    What is set in Python shows at once. Raises ValueError for a network that is none.
    """
    from .parameters import ParameterExplorer

    return ParameterExplorer.of(input_shape, layers)


def graph_explorer(x, w, b, target, classes=None):
    """A small network as a computation graph: values flow forward, gradients flow back, node by node.

    x        (F,), the input; at most 3 numbers, all from −5 to 5
    w, b     (F, K) and (K,), weights and biases, at most 5 classes; the scores are z = x·w + b, the outputs softmax(z)
    target   (K,), one 1 and else 0
    classes  K names; without them the numbers from 0 on

    Before the gradient at the outputs shows for the first time, it asks for its sign. Returns a widget. Its traits
    follow the reader: `stage` (0: nothing is computed, 1–3: so much of z, p, E; 4–9: so much of the gradients at E, p, z,
    w, b, x as well), `loss` ("squared error" or "cross-entropy"), `values` and `gradients` ({node: numbers}, as far as the
    passes have come), the selected number as `node`, `part` ("value" or "gradient") and `index`, `guess` ("falls" or
    "grows"), `rate`, `w` and `b` as the updates leave them, their number `updates`, and `errors` (E before the first and
    after each one; another loss begins both anew). What is set in Python shows at once, a stage behind the question too.
    Raises ValueError for arrays of another kind.
    """
    from .graph import GraphExplorer

    return GraphExplorer.of(x, w, b, target, classes)


def curves_explorer(histories):
    """Learning curves with a cursor along the epochs; it asks where to stop before it shows the validation set.

    histories  1 to 4 runs: {name: {"loss": […], "val_loss": […], "accuracy": […], "val_accuracy": […]}}, one number an
               epoch, as Keras's History.history has them; other keys are left out

    Returns a widget. Its traits follow the reader: `run` (its name), `metric` ("loss" or "accuracy"), `overlaid` (all
    runs at once), `epoch` (from 1), `guess`, and once the validation set is shown `best_epoch` (of the smallest
    validation loss), `gap` (validation − training at the cursor) and, after a guess, `missed` (by how much its
    validation loss is above the smallest; before that None each). What is set in Python shows at once. Raises
    ValueError for runs without these numbers.
    """
    from .curves import CurvesExplorer

    return CurvesExplorer.of(histories)


def pooling_explorer(volume):
    """The same window on every channel: what max or average pooling keeps of it, and the maps that come of all windows.

    volume  (H, W, C), small numbers, or (H, W) for one channel; at most 3 channels, 2 to 8 cells a side

    It asks for the number of one channel before it shows it. Returns a widget. Its traits follow the reader: `size` and
    `stride` (1 to 4), `mode` ("max" or "average"), `channel`, `row` and `column` (of the cell in the map; its window begins
    at row · stride, column · stride), `patch` (what that channel has in the window), `guess`, once it is shown `pooled` and,
    for max, `winner` ([row, column] in the channel; of equal numbers the first in reading order; before that None and []),
    `shape` ([H_out, W_out, C], [] where no window fits), `unreached` (cells of a channel that no window covers) and
    `output`, (H_out, W_out, C) with None where nothing is shown yet. What is set in Python shows at once. Raises ValueError
    for arrays of another kind.
    """
    from .pooling import PoolingExplorer

    return PoolingExplorer.of(volume)
