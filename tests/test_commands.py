"""Bad input ends in one clear line that says what to do, exit code 2, and nothing half-written."""

import pytest


def tree(folder):
    """{path: content} of all files below a folder."""
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        pytest.param(["lint", "99"], "there is no lesson '99'; the lessons are: 02_convolution", id="no such lesson"),
        pytest.param(["release", "x"], "there is no lesson 'x'", id="no such lesson to release"),
        pytest.param(
            ["prove", "02", "--exercise", "9.9"],
            "has no exercise '9.9' that a machine grades; it has 2.1",
            id="no such exercise",
        ),
        pytest.param(
            ["grade", "02", "--submitted", "nowhere"], "there is no folder nowhere", id="no folder of hand-ins"
        ),
        pytest.param(
            ["grade", "02", "--submitted", "data"], "nobody in data handed in 02_convolution", id="no hand-ins"
        ),
    ],
)
def test_wrong_word_is_told_in_one_line(course, course_copy, words, told):
    (course_copy / "hand" / "student" / "02_convolution").mkdir(parents=True)
    before = tree(course_copy)
    done = course(*words)
    assert done.returncode == 2
    assert done.stdout == ""
    assert told in done.stderr and done.stderr.count("\n") == 1, done.stderr
    assert tree(course_copy) == before


@pytest.mark.parametrize(
    "content", ["", "{", '{"cells": 3}', "not a notebook", '{"nbformat": 4, "cells": []}'], ids=repr
)
@pytest.mark.parametrize("command", ["lint", "release", "run", "tidy"])
def test_corrupt_notebook_is_named_and_nothing_is_written(course, course_copy, command, content):
    path = course_copy / "solutions/02_convolution/02_convolution.ipynb"
    path.write_text(content, encoding="utf-8")
    before = tree(course_copy)
    done = course(command, "02")
    assert done.returncode == 2
    assert "02_convolution.ipynb is not a readable notebook" in done.stderr and done.stderr.count("\n") == 1, (
        done.stderr
    )
    assert tree(course_copy) == before


def test_lost_data_file_is_named_with_its_remedy(course, course_copy, monkeypatch):
    """The lesson stops at the photo, and says how to get it back; the stored outputs stay."""
    from course_utils import data

    monkeypatch.setattr(data, "_FOLDERS", (course_copy / "data",))
    (course_copy / "data" / "chelsea.png").unlink()
    with pytest.raises(data.MissingData) as lost:
        data.photo("cat")
    assert "'chelsea.png' is missing" in str(lost.value)
    assert "git checkout -- data/chelsea.png" in str(lost.value)
    with pytest.raises(ValueError, match="there is no photo 'dog'; there are cat, brick"):
        data.photo("dog")


def test_unknown_language_stops_a_run_and_keeps_the_stored_outputs(course, course_copy):
    before = tree(course_copy)
    done = course("run", "02", COURSE_LANGUAGE="fr")
    assert done.returncode == 2
    assert "there is no language 'fr' in this course; use one of vi, en" in done.stderr
    assert done.stderr.count("\n") == 1
    assert tree(course_copy) == before


def test_outside_the_repository_the_command_says_so(course, tmp_path, course_copy):
    (course_copy / "nbgrader_config.py").unlink()
    done = course("lint")
    assert done.returncode == 2
    assert "is not inside the course's repository" in done.stderr


def test_changed_english_word_is_noticed_by_lint_and_release(course, course_copy):
    path = course_copy / "solutions/02_convolution/02_convolution.ipynb"
    text = path.read_text(encoding="utf-8")
    assert text.count("Take a pencil first") == 1
    path.write_text(text.replace("Take a pencil first", "Take a pen first"), encoding="utf-8")
    linted, checked = course("lint"), course("release", "--check")
    assert linted.returncode == 1 and "the texts changed since someone read them side by side" in linted.stdout
    assert "Looking at an image" in linted.stdout
    assert checked.returncode == 1
    assert "notebooks/en/02_convolution/02_convolution.ipynb differs" in checked.stdout
    assert "notebooks/vi" not in checked.stdout


def test_release_writes_what_check_asks_for(course, course_copy):
    before = tree(course_copy / "notebooks")
    extra = course_copy / "notebooks/en/99_forgotten"
    extra.mkdir()
    (course_copy / "notebooks/vi/02_convolution/02_convolution.ipynb").unlink()
    checked = course("release", "--check")
    assert checked.returncode == 1
    assert "notebooks/vi/02_convolution/02_convolution.ipynb is missing" in checked.stdout
    assert "notebooks/en/99_forgotten has no solution" in checked.stdout
    extra.rmdir()
    assert course("release").returncode == 0
    assert tree(course_copy / "notebooks") == before
    assert not list(course_copy.glob(".release-*"))
