"""Features made by hand, and the simplest classifier on them: what lesson 1 measures.

A photo is (H, W, 3) of uint8; a grey picture is (H, W). Each function makes numbers out of one picture;
`nearest_neighbour` compares such numbers.
"""

import numpy as np

GRAY_WEIGHTS = (0.299, 0.587, 0.114)  # red, green, blue: ITU-R BT.601, section 2.5.1


def to_gray(photo):
    """One brightness a pixel: 0.299 red + 0.587 green + 0.114 blue (ITU-R BT.601).

    photo  (H, W, 3) of uint8, 0 to 255, or of floats, in any range

    Returns (H, W) of the same dtype; integers are rounded to the nearest. Raises ValueError for another shape.

    >>> to_gray(np.uint8([[[255, 255, 255], [255, 0, 0]]])).tolist()
    [[255, 76]]
    """
    photo = _photo(photo)
    gray = photo @ np.array(GRAY_WEIGHTS)
    return (gray if photo.dtype.kind == "f" else np.rint(gray)).astype(photo.dtype)


def color_histogram(photo, bins=4):
    """For each channel, which share of the pixels lies in each of `bins` equal ranges of 0 to 255.

    photo  (H, W, 3) of uint8
    bins   an int that divides 256: each range holds 256 / bins brightnesses

    Returns (3, bins) of float64; each row adds up to 1. Raises ValueError for another shape or number of bins.

    >>> color_histogram(np.uint8([[[255, 0, 0], [0, 0, 200]]]), bins=2).tolist()
    [[0.5, 0.5], [1.0, 0.0], [0.5, 0.5]]
    """
    photo = _photo(photo)
    if bins < 1 or 256 % bins:
        raise ValueError(f"bins is {bins}; it must divide 256, so that all ranges are equally wide")
    ranges = photo.reshape(-1, 3).astype(int) // (256 // bins)
    return np.stack([np.bincount(channel, minlength=bins) for channel in ranges.T]) / len(ranges)


def gradient_magnitude(gray):
    """How strongly the brightness changes at each pixel, towards its right and its lower neighbour.

    gray  (H, W), ints or floats

    Returns (H - 1, W - 1) of float64: the square root of (right - here)² + (below - here)²; 0 where it is flat.

    >>> gradient_magnitude(np.uint8([[0, 3], [4, 0]])).tolist()
    [[5.0]]
    """
    gray = np.asarray(gray, np.float64)
    here, right, below = gray[:-1, :-1], gray[:-1, 1:], gray[1:, :-1]
    return np.hypot(right - here, below - here)


def edge_grid(photo, cells=4):
    """Where a photo has edges: the mean gradient magnitude in each of cells × cells equal fields.

    photo  (H, W, 3) of uint8, at least cells + 1 pixels high and wide

    Returns (cells, cells) of float64, in grey levels a pixel.
    """
    edges = gradient_magnitude(to_gray(photo))
    rows = np.array_split(edges, cells, axis=0)
    return np.array([[field.mean() for field in np.array_split(row, cells, axis=1)] for row in rows])


def nearest_neighbour(known, labels, query):
    """The label of the known features that lie nearest to `query` (Cover and Hart, 1967).

    known   (N, D), the features of the known pictures, one row each
    labels  (N,)
    query   (D,)

    Returns one label; of several at the same Euclidean distance the first.

    >>> nearest_neighbour([[0, 0], [5, 5]], [7, 8], [4, 4])
    8
    """
    difference = np.asarray(known, np.float64) - np.asarray(query, np.float64)
    return labels[int(np.argmin((difference**2).sum(axis=1)))]


def accuracy(extract, train, test):
    """Share of test pictures that nearest_neighbour names rightly from the features which `extract` makes.

    extract  a function: one picture -> its features, an array of any shape
    train    (pictures, labels) of the known pictures
    test     (pictures, labels) of those to be named

    Returns a float from 0 to 1.
    """
    known = np.array([np.ravel(extract(picture)) for picture in train[0]])
    named = [nearest_neighbour(known, train[1], np.ravel(extract(picture))) for picture in test[0]]
    return float(np.mean(np.array(named) == test[1]))


def _photo(values):
    photo = np.asarray(values)
    if photo.ndim != 3 or photo.shape[2] != 3:
        raise ValueError(f"photo has shape {photo.shape}; it must be (height, width, 3): red, green, blue")
    return photo
