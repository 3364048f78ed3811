"""The small real data that the course ships, so that lessons run with the network off.

`data/sources.toml` says where each file comes from, and its licence.
"""

from pathlib import Path

import numpy as np

from course_utils import language

# In a checkout the files lie beside the package, in an installed wheel inside it.
_FOLDERS = (Path(__file__).parent / "_data", Path(__file__).parent.parent / "data")

PHOTOS = {
    "cat": "chelsea.png",
    "brick": "brick.png",
    "astronaut": "astronaut.jpg",
    "camera": "camera.png",
    "clock": "clock.png",
    "coffee": "coffee.jpg",
    "coins": "coins.png",
    "galaxies": "galaxies.jpg",
    "grass": "grass.png",
    "gravel": "gravel.png",
    "rocket": "rocket.jpg",
    "text": "text.png",
}


class MissingData(FileNotFoundError):
    """A file of data/ is not where it should be."""


def path(file_name):
    """Where a shipped file lies. Raises MissingData."""
    for folder in _FOLDERS:
        if (folder / file_name).is_file():
            return folder / file_name
    raise MissingData(
        f"the data file {file_name!r} is missing (looked in {', '.join(map(str, _FOLDERS))}); "
        f"in a checkout bring it back with `git checkout -- data/{file_name}`, elsewhere install course_utils again"
    )


def photo(name, gray=False):
    """A photograph as an array of uint8, values 0 to 255.

    name  in colour: "cat" (300 x 451), "astronaut" (512 x 512), "coffee" (400 x 600), "galaxies" (436 x 500),
          "rocket" (427 x 640);
          grey: "brick", "camera" (a man with one), "grass", "gravel" (512 x 512 each), "coins" (303 x 384),
          "clock" (blurred by motion, 300 x 400), "text" (handwritten formulas, 172 x 448)
    gray  True: one brightness a pixel, shape (H, W), by the weights of ITU-R BT.601
          (0.299 red + 0.587 green + 0.114 blue); False: as the file has it, (H, W, 3) for colour,
          (H, W) for grey

    Raises ValueError for a name that is not there, MissingData for a file that is lost.
    """
    from PIL import Image

    if name not in PHOTOS:
        raise ValueError(f"there is no photo {name!r}; there are {', '.join(PHOTOS)}")
    image = Image.open(path(PHOTOS[name]))
    return np.array(image.convert("L") if gray else image)


def drawings():
    """Small coloured drawings in 5 classes, to learn from and to test with: (x_train, y_train), (x_test, y_test).

    x_train  (125, 96, 96, 3) of uint8, 0 to 255, red, green, blue, on white; 25 of each class
    y_train  (125,) of int64, 0 to 4: places in `drawing_classes()`
    x_test, y_test  as those, 75 drawings, 15 of each class

    The classes take turns (0, 1, 2, 3, 4, 0, …), so every slice is nearly balanced. No drawing is in both sets, nor
    a variant of one. Source: openclipart.org, public domain; data/drawings.toml has the path of each.

    Raises MissingData for a file that is lost.
    """
    from PIL import Image

    sheet = np.array(Image.open(path("drawings.png")))
    classes, side = 5, 96
    # a class a row: (class, y, which, x, channel) -> (which, class, y, x, channel)
    by_turns = sheet.reshape(classes, side, -1, side, 3).transpose(2, 0, 1, 3, 4)
    pictures = by_turns.reshape(-1, side, side, 3)
    labels = np.arange(len(pictures)) % classes
    known = 25 * classes
    return (pictures[:known], labels[:known]), (pictures[known:], labels[known:])


def drawing_classes():
    """The names of the 5 classes of `drawings`, in the reader's language; a label is a place in this list."""
    return language.text(
        vi=["trái cây", "thú", "cây và hoa", "nhà", "phương tiện"],
        en=["fruit", "mammal", "plant", "building", "vehicle"],
    )


def fashion():
    """Small grey pictures of clothes in 10 classes, a part of Fashion-MNIST: (x_train, y_train), (x_test, y_test).

    x_train  (12000, 28, 28) of uint8, 0 (the background) to 255; 1,200 of each class
    y_train  (12000,) of int64, 0 to 9: places in `fashion_classes()`
    x_test, y_test  as those, 2,000 pictures, 200 of each class

    The first of each class in the original's training and test images, in the original's order; the classes take
    turns (0, 1, …, 9, 0, …), so every slice is nearly balanced. Source: Zalando Research, MIT licence.

    Raises MissingData for a file that is lost.
    """
    from PIL import Image

    sheet = np.array(Image.open(path("fashion.png")))
    classes, side, across = 10, 28, 100
    # (row, y, which in it, x) -> (row, which in it, y, x)
    pictures = sheet.reshape(-1, side, across, side).transpose(0, 2, 1, 3).reshape(-1, side, side)
    labels = np.arange(len(pictures)) % classes
    known = 1200 * classes
    return (pictures[:known], labels[:known]), (pictures[known:], labels[known:])


def fashion_classes():
    """The names of the 10 classes of `fashion`, in the reader's language; a label is a place in this list."""
    return language.text(
        vi=[
            *("áo thun", "quần dài", "áo len", "váy liền", "áo khoác"),
            *("dép sandal", "áo sơ mi", "giày thể thao", "túi xách", "bốt cổ ngắn"),
        ],
        en=[
            *("T-shirt", "trousers", "pullover", "dress", "coat"),
            *("sandal", "shirt", "sneaker", "bag", "ankle boot"),
        ],
    )


def digits():
    """Handwritten digits, grey on black, a part of MNIST: (x_train, y_train), (x_test, y_test).

    x_train  (4000, 28, 28) of uint8, 0 (the background) to 255; 400 of each digit
    y_train  (4000,) of int64, 0 to 9: the digits themselves
    x_test, y_test  as those, 1,000 pictures, 100 of each digit

    The classes come in no order. All are from the original's training images, so the same hand may have written in
    both parts; in the original it has not, and its errors are not to be compared with these. Source: Yann LeCun,
    Corinna Cortes and Christopher J.C. Burges, CC BY-SA 3.0.

    Raises MissingData for a file that is lost.
    """
    with np.load(path("digits.npz")) as arrays:
        known, tested = ((arrays[f"x_{part}"], arrays[f"y_{part}"].astype(np.int64)) for part in ("train", "test"))
    return known, tested


def small_cnn():
    """The weights of a small CNN for the images of `fashion`, as {name: float32 array}; lesson 4 walks through it.

    conv1_w (3, 3, 1, 4), conv1_b (4,)    on images / 255, no padding, then ReLU and max pooling 2 x 2
    conv2_w (3, 3, 4, 6), conv2_b (6,)    likewise
    dense_w (150, 10), dense_b (10,)      on the flattened 5 x 5 x 6, then softmax

    Raises MissingData for a file that is lost.
    """
    with np.load(path("small_cnn.npz")) as arrays:
        return {name: arrays[name] for name in arrays}
