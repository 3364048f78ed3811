"""Bad input ends in one clear line that says what to do, exit code 2, and nothing half-written."""

import shutil

import pytest
from typer.testing import CliRunner

from course_utils import cli
from course_utils.authoring.tidy import save
from course_utils.grading.lessons import lesson_names, read_notebook
from tests.conftest import ONE_LESSON, ROOT

PREFIX = ONE_LESSON[:2]
SOLUTION = f"solutions/{ONE_LESSON}/{ONE_LESSON}.ipynb"


def tree(folder):
    """{path: content} of all files below a folder."""
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def twins(course_copy):
    """The course with one lesson only, and a second one whose name begins alike."""
    for folder in ("solutions", "notebooks/vi", "notebooks/en", "tests/answers"):
        for path in (course_copy / folder).iterdir():
            if path.name != ONE_LESSON:
                shutil.rmtree(path)
    second = course_copy / f"solutions/{PREFIX}_twin/{PREFIX}_twin.ipynb"
    second.parent.mkdir()
    shutil.copy(course_copy / SOLUTION, second)
    return course_copy


@pytest.mark.parametrize(
    ("words", "told"),
    [
        pytest.param(
            ["lint", "99"],
            f"there is no lesson '99'; the lessons are: {', '.join(lesson_names(ROOT))}",
            id="no such lesson",
        ),
        pytest.param(["release", "x"], "there is no lesson 'x'", id="no such lesson to release"),
        pytest.param(["lint", PREFIX, "x"], "there is no lesson 'x'", id="one of two lessons is none"),
        pytest.param(["grade", PREFIX, "x"], "there is no lesson 'x'", id="one of two lessons to grade is none"),
        pytest.param(
            ["prove", PREFIX, "--exercise", "9.9"],
            f"has no exercise '9.9' that a machine grades; it has {int(PREFIX)}.1",
            id="no such exercise",
        ),
        pytest.param(
            ["grade", PREFIX, "--submitted", "nowhere"], "there is no folder nowhere", id="no folder of hand-ins"
        ),
        pytest.param(
            ["grade", PREFIX, "--submitted", "solutions"],
            f"nobody in solutions handed in {ONE_LESSON}",
            id="no hand-ins",
        ),
        pytest.param(
            ["grade", "--submitted", "solutions"],
            f"nobody in solutions handed in any of {lesson_names(ROOT)[0]}",
            id="none at all",
        ),
    ],
)
def test_wrong_word_is_told_in_one_line(course, course_copy, words, told):
    before = tree(course_copy)
    done = course(*words)
    assert done.returncode == 2
    assert done.stdout == ""
    assert told in done.stderr and done.stderr.count("\n") == 1, done.stderr
    assert tree(course_copy) == before


def test_beginning_that_fits_two_lessons_is_asked_for_more(course, twins):
    done = course("lint", PREFIX)
    assert done.returncode == 2
    assert f"'{PREFIX}' fits more than one lesson: {ONE_LESSON}, {PREFIX}_twin" in done.stderr


def test_several_lessons_are_released_by_their_beginnings(course, twins):
    done = course("release", ONE_LESSON[:4], f"{PREFIX}_t")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        f"wrote notebooks/{language}/{name}/{name}.ipynb"
        for name in (ONE_LESSON, f"{PREFIX}_twin")
        for language in ("vi", "en")
    ]
    assert course("release", "--check").stdout == "notebooks/ is what solutions/ gives (2 lessons)\n"


@pytest.mark.parametrize("command", ["lint", "release", "tidy"])
def test_of_several_lessons_a_corrupt_one_stops_all(twins, monkeypatch, command):
    """The first lesson has something to tidy and to release, and stays as it is."""
    monkeypatch.chdir(twins)
    littered = read_notebook(twins / SOLUTION)
    littered.cells[0].metadata["scrolled"] = True
    save(littered, twins / SOLUTION)
    shutil.rmtree(twins / "notebooks" / "vi" / ONE_LESSON)
    (twins / f"solutions/{PREFIX}_twin/{PREFIX}_twin.ipynb").write_text("{", encoding="utf-8")
    before = tree(twins)
    came = CliRunner().invoke(cli.app, [command])
    assert came.exit_code == 2 and came.stdout == ""
    assert f"{PREFIX}_twin.ipynb is not a readable notebook" in came.stderr and came.stderr.count("\n") == 1
    assert tree(twins) == before


@pytest.mark.parametrize(
    "content", ["", "{", '{"cells": 3}', "not a notebook", '{"nbformat": 4, "cells": []}'], ids=repr
)
@pytest.mark.parametrize("command", ["lint", "release", "run", "tidy"])
def test_corrupt_notebook_is_named_and_nothing_is_written(course_copy, monkeypatch, command, content):
    monkeypatch.chdir(course_copy)
    (course_copy / SOLUTION).write_text(content, encoding="utf-8")
    before = tree(course_copy)
    came = CliRunner().invoke(cli.app, [command, PREFIX])
    assert came.exit_code == 2
    assert f"{ONE_LESSON}.ipynb is not a readable notebook" in came.stderr and came.stderr.count("\n") == 1, came.stderr
    assert tree(course_copy) == before


def test_lost_data_file_is_named_with_its_remedy(tmp_path, monkeypatch):
    """The lesson stops at the photo, and says how to get it back; the stored outputs stay."""
    from course_utils import data

    shutil.copytree(ROOT / "data", tmp_path / "data", ignore=shutil.ignore_patterns("chelsea.png"))
    monkeypatch.setattr(data, "_FOLDERS", (tmp_path / "data",))
    with pytest.raises(data.MissingData) as lost:
        data.photo("cat")
    assert "'chelsea.png' is missing" in str(lost.value)
    assert "git checkout -- data/chelsea.png" in str(lost.value)
    with pytest.raises(ValueError, match="there is no photo 'dog'; there are cat, brick"):
        data.photo("dog")


def test_unknown_language_stops_a_run_and_keeps_the_stored_outputs(course, course_copy):
    before = tree(course_copy)
    done = course("run", PREFIX, COURSE_LANGUAGE="fr")
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
    path = course_copy / SOLUTION
    text = path.read_text(encoding="utf-8")
    assert text.count("Take a pencil first") == 1
    path.write_text(text.replace("Take a pencil first", "Take a pen first"), encoding="utf-8")
    linted, checked = course("lint", PREFIX), course("release", PREFIX, "--check")
    assert linted.returncode == 1 and "the texts changed since someone read them side by side" in linted.stdout
    assert "Looking at an image" in linted.stdout
    assert checked.returncode == 1
    assert f"notebooks/en/{ONE_LESSON}/{ONE_LESSON}.ipynb differs" in checked.stdout
    assert "notebooks/vi" not in checked.stdout


def test_release_writes_what_check_asks_for(course, course_copy):
    before = tree(course_copy / "notebooks")
    extra = course_copy / "notebooks/en/99_forgotten"
    extra.mkdir()
    (course_copy / f"notebooks/vi/{ONE_LESSON}/{ONE_LESSON}.ipynb").unlink()
    checked = course("release", PREFIX, "--check")
    assert checked.returncode == 1
    assert f"notebooks/vi/{ONE_LESSON}/{ONE_LESSON}.ipynb is missing" in checked.stdout
    assert "notebooks/en/99_forgotten has no solution" in checked.stdout
    extra.rmdir()
    assert course("release", PREFIX).returncode == 0
    assert tree(course_copy / "notebooks") == before
    assert not list(course_copy.glob(".release-*"))
