"""What is said of a hand-in that is no notebook of the lesson, before nbgrader sees it."""

import copy

import nbformat
import pytest

from course_utils.errors import CourseError
from course_utils.grading.hand_ins import find_students, handed_in, read_hand_in
from course_utils.grading.lessons import read_lesson

from .making import answer_cell, code, make_repository, markdown, notebook, test_cell

LESSON = "01_small"
OURS = (answer_cell("ex_1_1", "def f():\n    pass"), test_cell("ex_1_1_test_1", "check.call(f)"))
REMEDY = (
    '; delete "nbgrader" from that cell\'s metadata where it is no exercise, else ask the student to copy the answers '
    "into a fresh notebook of this course; then grade again"
)


@pytest.fixture
def read(tmp_path):
    """A function: a hand-in of these cells (or this text), read."""
    lesson = read_lesson(make_repository(tmp_path, **{LESSON: notebook(*copy.deepcopy(OURS))}), LESSON)
    path = tmp_path / "submitted" / "sv" / LESSON / f"{LESSON}.ipynb"
    path.parent.mkdir(parents=True)

    def run(*cells):
        if cells:
            made = notebook(*copy.deepcopy(cells))
            for number, cell in enumerate(made.cells):
                cell.id = f"cell-{number}"
            nbformat.write(made, path)
        return read_hand_in(path, lesson)

    run.path = path
    return run


def with_meta(cell, **meta):
    cell = copy.deepcopy(cell)
    cell.metadata.nbgrader.update(meta)
    return cell


FINE = {
    "as released": OURS,
    "a test deleted": OURS[:1],
    "an answer copied": (*OURS, OURS[0]),
    "a cell of the student's own": (code("x = 1"), *OURS),
}


@pytest.mark.parametrize("cells", FINE.values(), ids=FINE)
def test_a_notebook_of_the_lesson_is_read(read, cells):
    assert len(read(*cells).cells) == len(cells)


STRANGE = {
    "nothing of ours": ((code("x = 1"), markdown("a")), "it has none of that lesson's exercise cells"),
    "another lesson": (
        (answer_cell("ex_2_1", "x"), answer_cell("ex_2_2", "x")),
        "its exercises are those of lesson 2",
    ),
    "another course": ((answer_cell("problem", "x"),), "it has none of that lesson's exercise cells"),
}


@pytest.mark.parametrize("cells, whose", STRANGE.values(), ids=STRANGE)
def test_another_notebook_is_told_by_what_it_holds(read, cells, whose):
    with pytest.raises(CourseError) as raised:
        read(*cells)
    assert str(raised.value) == (
        f"{read.path} is no notebook of {LESSON}: {whose}; ask the student for notebooks/vi/{LESSON}/{LESSON}.ipynb "
        "(or en) with their answers in it"
    )


ODD = {
    "a cell of another lesson": (answer_cell("ex_2_1", "x"), "that is not of 01_small (grade id 'ex_2_1')"),
    "no grade id": (with_meta(OURS[0], grade_id=None), "that is not of 01_small (grade id 'None')"),
    "another nbgrader": (with_meta(OURS[0], schema_version=1), "of format 1, not 3"),
}


@pytest.mark.parametrize("cell, odd", ODD.values(), ids=ODD)
def test_a_cell_that_nbgrader_would_stop_at_is_named(read, cell, odd):
    with pytest.raises(CourseError) as raised:
        read(*OURS, cell)
    assert str(raised.value) == f"cell 3 of {read.path} carries nbgrader data {odd}{REMEDY}"


def test_a_hand_in_under_another_name(read):
    read.path.with_name("final (2).ipynb").write_text("{}")
    with pytest.raises(CourseError) as raised:
        read()
    assert str(raised.value) == f"{read.path} is not there, but final (2).ipynb is; if that is the hand-in, rename it"


def test_who_handed_in_what(tmp_path):
    for student, name in (("b", "01_small"), ("a", "01_small"), ("a", "02_more"), (".git", "01_small")):
        (tmp_path / student / name).mkdir(parents=True)
    assert find_students(tmp_path, "01_small") == ["a", "b"]
    assert handed_in(tmp_path, ["01_small", "02_more", "03_none"]) == ["01_small", "02_more"]
    with pytest.raises(CourseError, match="handed in 03_none; a hand-in lies in STUDENT/03_none/"):
        handed_in(tmp_path, ["01_small", "03_none"], all_of_them=True)
