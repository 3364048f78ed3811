"""Make fashion.png again: a balanced part of Fashion-MNIST, on one sheet.

python data/make_fashion.py           fetches the Debian package with apt-get (31 MB; Debian or Ubuntu)
python data/make_fashion.py PACKAGE   takes the .deb file that was downloaded before

The first 1,200 training images and the first 200 test images of each class, in the original's order; the classes take
turns, so that no labels need to be stored. `course_utils.data.fashion` cuts the sheet again.
"""

import gzip
import tempfile
import tomllib

import numpy as np
from make_drawings import HERE, as_png, check, package_of, read
from PIL import Image

FOLDER = "./usr/share/datasets/fashion-mnist/"
EACH = {"train": 1200, "t10k": 200}  # the original's names of its two parts: images of a class that are kept
CLASSES = 10
ACROSS = 100  # pictures a row of the sheet: ten turns of the ten classes


def main():
    entry = tomllib.loads((HERE / "sources.toml").read_text(encoding="utf-8"))["fashion"]
    with tempfile.TemporaryDirectory() as downloads:
        package = package_of(entry, downloads)
        pictures = np.concatenate([kept(package, part, each) for part, each in EACH.items()])
    content = as_png(Image.fromarray(sheet(pictures)))
    check(content, entry["sha256"], f"{entry['file']} (made with Pillow {entry['pillow']})")
    (HERE / entry["file"]).write_bytes(content)
    print("wrote", entry["file"])


def kept(package, part, each):
    """The images of one part, "train" or "t10k", that the course keeps: (10 * each, 28, 28) of uint8."""
    names = f"{part}-images-idx3-ubyte.gz", f"{part}-labels-idx1-ubyte.gz"
    files = read(package, FOLDER, names)
    images, labels = (array_in(gzip.decompress(files[name])) for name in names)
    return images[by_turns(labels, each)]


def array_in(content):
    """The array of an idx file of bytes: 0, 0, 8 (uint8), the number of axes; each axis as big-endian int32; the data."""
    axes = content[3]
    shape = np.frombuffer(content, ">i4", count=axes, offset=4)
    return np.frombuffer(content, np.uint8, offset=4 + 4 * axes).reshape(shape)


def by_turns(labels, each, classes=CLASSES):
    """The places of the first `each` images of every class, the classes taking turns: 0, 1, …, 9, 0, 1, …"""
    return np.stack([np.flatnonzero(labels == label)[:each] for label in range(classes)], axis=1).ravel()


def sheet(pictures):
    """All pictures on one, ACROSS in a row."""
    _, height, width = pictures.shape
    # (row, which in it, y, x) -> (row, y, which in it, x)
    rows = pictures.reshape(-1, ACROSS, height, width).transpose(0, 2, 1, 3)
    return rows.reshape(-1, ACROSS * width)


if __name__ == "__main__":
    main()
