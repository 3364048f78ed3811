"""The command `course`: what a person reads, and the exit codes that a script reads."""

import pytest
from typer.testing import CliRunner

from course_utils import __version__, cli
from course_utils.authoring import tidy
from course_utils.grading.lessons import read_notebook

from .making import code, make_repository, markdown, notebook


@pytest.fixture
def course(tmp_path, monkeypatch):
    """A function: runs `course …` in a repository with two lessons; gives (exit code, stdout, stderr)."""
    cells = [markdown("# Một", "vi"), markdown("# One", "en"), code("x = 1", "demo")]
    make_repository(tmp_path, **{name: notebook(*cells) for name in ("01_images", "02_convolution", "02_pooling")})
    monkeypatch.chdir(tmp_path)

    def run(*arguments, answers=""):
        came = CliRunner().invoke(cli.app, arguments, input=answers)
        return came.exit_code, came.stdout, came.stderr

    return run


def path_of(tmp_path, name="01_images"):
    return tmp_path / "solutions" / name / f"{name}.ipynb"


def test_version(course):
    assert course("--version") == (0, f"course_utils {__version__}\n", "")


@pytest.mark.parametrize("command", ["release", "lint", "stamp", "run", "tidy", "prove", "grade"])
def test_a_lesson_that_is_not_there_is_one_line_and_exit_code_2(course, command):
    assert course(command, "09") == (
        2,
        "",
        "course: there is no lesson '09'; the lessons are: 01_images, 02_convolution, 02_pooling\n",
    )


def test_a_beginning_that_fits_two_lessons(course):
    code, out, err = course("lint", "02")
    assert (code, out) == (2, "")
    assert err == "course: '02' fits more than one lesson: 02_convolution, 02_pooling; write more of the name\n"


def test_outside_the_repository(course, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path.parent)
    code, out, err = course("lint")
    assert (code, out) == (2, "")
    assert err.startswith("course: ") and "is not inside the course's repository" in err and err.count("\n") == 1


def test_a_broken_notebook(course, tmp_path):
    path_of(tmp_path).write_text("spam")
    code, out, err = course("lint", "01")
    assert (code, out) == (2, "")
    assert err.startswith(f"course: {path_of(tmp_path)} is not a readable notebook (") and err.count("\n") == 1


def test_lint_prints_each_finding(course):
    code, out, err = course("lint", "01")
    assert (code, err) == (1, "")
    assert "01_images: the exercises give 0 points; a lesson has 20\n" in out
    assert all(line.startswith("01_images") for line in out.splitlines())


def test_tidy_strips_a_lesson_and_no_other(course, tmp_path):
    littered = read_notebook(path_of(tmp_path))
    littered.cells[2].metadata["scrolled"] = True
    tidy.save(littered, path_of(tmp_path))
    other = path_of(tmp_path, "02_pooling").read_bytes()
    assert course("tidy", "01") == (0, "tidied 01_images\n", "")
    assert "scrolled" not in path_of(tmp_path).read_text()
    assert path_of(tmp_path, "02_pooling").read_bytes() == other


def test_stamp_shows_a_pair_and_asks(course, tmp_path):
    code, out, _ = course("stamp", "01", answers="n\n")
    assert code == 0
    assert "cells 1 and 2" in out and "# Một\n" in out and "# One\n" in out
    assert out.endswith("0 pairs stamped, 1 left\n")
    code, out, _ = course("stamp", "01", answers="y\n")
    assert out.endswith("1 pairs stamped, 0 left\n")
    assert "the texts changed" not in course("lint", "01")[1]


def test_stamp_all_asks_nothing(course):
    assert course("stamp", "01", "--all") == (0, "1 pairs stamped, 0 left\n", "")
    assert course("stamp", "01") == (0, "0 pairs stamped, 0 left\n", "")


def test_prove_of_a_lesson_without_exercises_is_an_error(course):
    code, out, err = course("prove", "01")
    assert (code, out) == (2, "")
    assert err == (
        "course: 01_images has no exercise that a machine grades, so there is nothing to prove; give an answer cell "
        "a grade id such as ex_2_1 and its test cell ex_2_1_test_1\n"
    )


def test_lint_says_that_a_lesson_has_no_exercises(course):
    assert "01_images: no exercise that a machine grades\n" in course("lint", "01")[1]


@pytest.mark.parametrize(
    "words, named",
    [((), ["01_images", "02_convolution", "02_pooling"]), (("02_p", "01"), ["02_pooling", "01_images"])],
    ids=["all", "in the order given"],
)
def test_a_command_takes_several_lessons(course, words, named):
    assert course("tidy", *words) == (0, "".join(f"tidied {name}\n" for name in named), "")


def test_a_lesson_named_twice_is_one(course):
    assert course("tidy", "01", "01_images") == (0, "tidied 01_images\n", "")


def test_of_several_lessons_one_that_is_not_there_stops_all(course, tmp_path):
    before = path_of(tmp_path).read_bytes()
    assert course("tidy", "01", "09")[0] == 2
    assert path_of(tmp_path).read_bytes() == before


@pytest.fixture
def handed_in(tmp_path):
    """A function: somebody hands in these lessons (their folders; nothing gets so far as to open a file)."""

    def hand_in(*names):
        for name in names:
            (tmp_path / "submitted" / "sv1" / name).mkdir(parents=True)

    return hand_in


def test_grade_where_nobody_handed_in_anything(course, handed_in):
    handed_in("09_other")
    code, out, err = course("grade")
    assert (code, out) == (2, "")
    assert err.startswith("course: nobody in ") and err.count("\n") == 1
    assert "handed in any of 01_images, 02_convolution, 02_pooling; a hand-in lies in STUDENT/LESSON/" in err


def test_grade_of_several_lessons_stops_before_the_first_where_nobody_handed_in_the_second(course, handed_in, tmp_path):
    handed_in("01_images")
    code, out, err = course("grade", "01", "02_p")
    assert (code, out) == (2, "")
    assert "handed in 02_pooling; a hand-in lies in STUDENT/02_pooling/02_pooling.ipynb" in err
    assert not (tmp_path / "gradebook.db").exists()
