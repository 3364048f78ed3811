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


def wheel_with(folder, content):
    """A folder with a wheel of scikit-image that holds no more than brick.png."""
    folder.mkdir()
    with zipfile.ZipFile(folder / "scikit_image-0.26.0-cp311-cp311-any.whl", "w") as archive:
        archive.writestr("skimage/data/brick.png", content)
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


@pytest.fixture(scope="module")
def fashion():
    """The script that makes fashion.png."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "dont_write_bytecode", True)  # what lies in data/ goes into the wheel
        patch.syspath_prepend(FOLDER)
        yield importlib.import_module("make_fashion")


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
