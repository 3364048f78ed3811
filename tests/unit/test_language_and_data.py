"""Which language is spoken, how a lesson begins, and the data that the course ships."""

import hashlib
import random
import tomllib

import numpy as np
import pytest

from course_utils import __version__, colab, data, language, lesson

from .making import REPOSITORY


def test_vietnamese_is_spoken_until_another_is_chosen():
    assert (language.current(), language.text(vi="một", en="one")) == ("vi", "một")
    language.choose("en")
    assert (language.current(), language.text(vi="một", en="one")) == ("en", "one")


def test_the_environment_wins_over_the_notebook(monkeypatch):
    monkeypatch.setenv("COURSE_LANGUAGE", "en")
    language.choose("vi")
    assert language.current() == "en"


def test_an_empty_environment_variable_is_none(monkeypatch):
    monkeypatch.setenv("COURSE_LANGUAGE", "")
    language.choose("en")
    assert language.current() == "en"


def test_an_unknown_language_is_named_and_changes_nothing():
    language.choose("en")
    with pytest.raises(language.UnknownLanguage) as raised:
        language.choose("fr")
    assert str(raised.value) == "there is no language 'fr' in this course; use one of vi, en"
    assert language.current() == "en"


@pytest.mark.parametrize(
    "spoken, line",
    [
        ("vi", f"Bài 2 · tiếng Việt · chạy trên CPU · course_utils {__version__}\n"),
        ("en", f"Lesson 2 · English · running on CPU · course_utils {__version__}\n"),
    ],
)
def test_a_lesson_says_where_it_runs(monkeypatch, capsys, spoken, line):
    monkeypatch.setattr(colab, "device", lambda: "CPU")
    lesson.begin("02_convolution", language=spoken)
    assert capsys.readouterr().out == line


def test_a_lesson_keeps_the_zero_of_its_number(monkeypatch, capsys):
    monkeypatch.setattr(colab, "device", lambda: "CPU")
    lesson.begin("10_residual_networks", language="en")
    assert capsys.readouterr().out.startswith("Lesson 10 · ")


def test_a_seed_gives_the_same_numbers_again(monkeypatch):
    monkeypatch.setattr(colab, "device", lambda: "CPU")
    drawn = []
    for seed in (3, 3, 4):
        lesson.begin("02_convolution", language="en", seed=seed)
        drawn.append((random.random(), np.random.rand()))
    assert drawn[0] == drawn[1]
    assert drawn[0][0] != drawn[2][0] and drawn[0][1] != drawn[2][1]


@pytest.mark.parametrize(
    "name, gray, shape",
    [
        ("cat", False, (300, 451, 3)),
        ("cat", True, (300, 451)),
        ("brick", False, (512, 512)),
        ("brick", True, (512, 512)),
    ],
)
def test_photos(name, gray, shape):
    photo = data.photo(name, gray=gray)
    assert (photo.shape, photo.dtype) == (shape, np.uint8)
    assert photo.std() > 10  # a picture, not an empty sheet


def test_gray_weighs_the_colours_as_bt_601_does():
    expected = data.photo("cat").astype(float) @ [0.299, 0.587, 0.114]
    assert np.abs(data.photo("cat", gray=True) - expected).max() <= 1


def test_a_photo_may_be_written_into():
    data.photo("cat")[:] = 0
    assert data.photo("cat").max() > 0


def test_an_unknown_photo_is_named():
    with pytest.raises(ValueError) as raised:
        data.photo("dog")
    assert str(raised.value) == "there is no photo 'dog'; there are cat, brick"


def test_a_lost_file_says_how_to_get_it_back(monkeypatch, tmp_path):
    monkeypatch.setattr(data, "_FOLDERS", (tmp_path,))
    with pytest.raises(data.MissingData) as raised:
        data.photo("cat")
    assert str(raised.value) == (
        f"the data file 'chelsea.png' is missing (looked in {tmp_path}); in a checkout bring it back with "
        "`git checkout -- data/chelsea.png`, elsewhere install course_utils again"
    )


def test_every_shipped_file_has_its_source_licence_and_checksum():
    folder = REPOSITORY / "data"
    sources = tomllib.loads((folder / "sources.toml").read_text(encoding="utf-8")).values()
    shipped = {path.name for path in folder.iterdir() if path.suffix not in (".py", ".toml", ".md") and path.is_file()}
    assert {source["file"] for source in sources} == shipped
    for source in sources:
        assert source["licence"] and source["author"]
        assert hashlib.sha256((folder / source["file"]).read_bytes()).hexdigest() == source["sha256"]
