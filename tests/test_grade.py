"""`course grade` on the small class: points, reasons, and *not attempted* told apart from *wrong*, in every lesson."""

import functools
import json
import shutil
import subprocess
from pathlib import Path

import nbformat
import pytest

from course_utils.authoring.tidy import save
from course_utils.grading.grade import grade
from course_utils.grading.lessons import lesson_names, read_lesson, read_notebook
from tests.conftest import COURSE, ONE_LESSON, ROOT
from tests.small_class.expected import expected
from tests.small_class.make_class import STUDENTS, answered, hand_ins, make, without_demonstrations

pytestmark = pytest.mark.nbgrader
LESSONS = lesson_names(ROOT)
BAD_FILES = {
    "x_rong": "",
    "y_cut": '{"cells": [',
    "z_other": '{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}',
}


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    """What `course grade` prints for the shipped class, with bad files and one odd student in one lesson; its output.

    Demonstrations give no points and take the most time: one student's hand-ins keep them.
    """
    folder = tmp_path_factory.mktemp("class")
    submitted = folder / "submitted"
    shutil.copytree(ROOT / "tests/small_class/submitted", submitted)
    for path in submitted.glob("*/*/*.ipynb"):
        if path.parts[-3] != STUDENTS[0]:
            save(without_demonstrations(read_notebook(path)), path)
    for student, content in BAD_FILES.items():
        path = submitted / student / ONE_LESSON / f"{ONE_LESSON}.ipynb"
        path.parent.mkdir(parents=True)
        path.write_text(content, encoding="utf-8")
    (submitted / "w_no_file" / ONE_LESSON).mkdir(parents=True)
    done = subprocess.run(
        [*COURSE, "grade", "--submitted", submitted, "--output", folder / "out", "--timeout", "4"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout, folder / "out"


def part(text, lesson):
    """What the command printed of one lesson: its table and the reasons below it."""
    lines = text.splitlines()
    titles = {line.strip(): number for number, line in enumerate(lines) if line.strip() in LESSONS}
    after = [number for number in titles.values() if number > titles[lesson]]
    return lines[titles[lesson] : min(after, default=len(lines))]


def row(text, lesson, student):
    """Cells of a student's row in a lesson's table."""
    (line,) = [line for line in part(text, lesson) if line.startswith(f"│ {student} ")]
    return [cell.strip() for cell in line.strip("│").split("│")]


@functools.cache
def due(name, student):
    return expected(read_lesson(ROOT, name), student)


@pytest.mark.parametrize("student", STUDENTS)
@pytest.mark.parametrize("name", LESSONS)
def test_points_and_reasons_of_a_student(report, name, student):
    mine = due(name, student)
    points = ["✎" if points is None else f"{points:g}" for points in mine.points.values()]
    assert row(report[0], name, student)[1:] == [mine.status, *points, f"{mine.total:g}"]
    if mine.status == "not attempted":
        return
    told = [line for line in part(report[0], name) if line.startswith(f"{student} ")]
    for number, reason in mine.reasons.items():
        (line,) = [line for line in told if line.startswith(f"{student} {number}: {mine.points[number]:g} of ")]
        assert reason in line
    lost = [number for number, points in mine.points.items() if points == 0 and number not in mine.reasons]
    assert len(told) == len(mine.reasons) + len(lost), "a reason for every point that is lost, and for no other"


@pytest.mark.parametrize("name", LESSONS)
def test_the_small_class_of_a_lesson_has_all_kinds_of_hand_ins(name):
    """The expectations themselves: all points, some, none, an endless loop, deleted cells."""
    lesson = read_lesson(ROOT, name)
    full = sum(exercise.points for exercise in lesson.exercises)
    totals = {student: due(name, student).total for student in STUDENTS}
    assert totals["an_dung_het"] == totals["binh_english"] == totals["chi_colab"] == full
    assert totals["em_chua_lam"] == 0
    assert 0 < totals["dung_mot_phan"] < full
    assert due(name, "dung_mot_phan").reasons.keys() == {exercise.number for exercise in lesson.exercises[2:]}
    assert "ran too long" in due(name, "giang_lap_vo_tan").reasons[lesson.exercises[1].number]
    assert due(name, "ha_xoa_o").reasons[lesson.exercises[0].number] == "not attempted"


def test_expected_points_of_one_lesson_are_what_a_person_counts():
    assert {student: due(ONE_LESSON, student).total for student in STUDENTS} == {
        "an_dung_het": 18,
        "binh_english": 18,
        "chi_colab": 18,
        "dung_mot_phan": 9,
        "em_chua_lam": 0,
        "giang_lap_vo_tan": 15,
        "ha_xoa_o": 14,
    }
    assert due(ONE_LESSON, "dung_mot_phan").points == {"2.1": 4, "2.2": 3, "2.3": 2} | dict.fromkeys(
        ("2.4", "2.5", "2.6", "2.7"), 0
    )


@pytest.mark.parametrize(
    ("student", "told"),
    [
        ("w_no_file", f"w_no_file/{ONE_LESSON}/{ONE_LESSON}.ipynb does not exist"),
        ("x_rong", "is not a readable notebook"),
        ("y_cut", "ask the student to hand it in again"),
        (
            "z_other",
            f"is no notebook of {ONE_LESSON}: it has none of that lesson's exercise cells; ask the student for",
        ),
    ],
)
def test_bad_file_is_quarantined_and_the_reason_says_what_to_do(report, student, told):
    cells = row(report[0], ONE_LESSON, student)[1:]
    assert cells == ["quarantined"] + ["–"] * (len(cells) - 1)
    (line,) = [line for line in report[0].splitlines() if line.startswith(f"{student}: quarantined: ")]
    assert told in line


def test_the_run_says_how_many_of_each(report):
    lines = report[0].splitlines()
    assert f"{ONE_LESSON}: 11 hand-ins: 6 graded, 1 not attempted, 4 quarantined" in lines
    if len(LESSONS) > 1:
        count = 7 * len(LESSONS) + 4
        assert lines[-1].startswith(f"all {len(LESSONS)} lessons: {count} hand-ins: ")


def test_no_student_is_missing_from_the_gradebook_or_the_table(report):
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{report[1] / 'gradebook.db'}", course_id="cnn") as book:
        recorded = {
            (name, submission.student.id): submission.score
            for name in LESSONS
            for submission in book.assignment_submissions(name)
        }
    assert recorded == {(name, student): due(name, student).total for name in LESSONS for student in STUDENTS} | {
        (ONE_LESSON, student): 0 for student in (*BAD_FILES, "w_no_file")
    }


@pytest.mark.parametrize("name", LESSONS)
def test_shipped_class_is_what_its_recipe_makes(name, tmp_path):
    make(read_lesson(ROOT, name), tmp_path)
    shipped = ROOT / "tests/small_class/submitted"
    made = {path.relative_to(tmp_path): path.read_bytes() for path in tmp_path.rglob("*.ipynb")}
    assert made == {path.relative_to(shipped): path.read_bytes() for path in shipped.glob(f"*/{name}/*.ipynb")}, (
        "run `make class`"
    )


def test_stale_release_is_told_before_anyone_is_graded(course, course_copy):
    """A solution with a changed test, not released: points and tests would not belong together."""
    path = course_copy / "solutions" / ONE_LESSON / f"{ONE_LESSON}.ipynb"
    path.write_text(
        path.read_text(encoding="utf-8").replace("Is the first stop counted?", "Is it counted?"), encoding="utf-8"
    )
    hand_in = f"submitted/an_dung_het/{ONE_LESSON}"
    shutil.copytree(ROOT / "tests/small_class" / hand_in, course_copy / hand_in)
    for words in ([ONE_LESSON[:2]], []):
        done = course("grade", *words)
        assert done.returncode == 2
        assert f"{ONE_LESSON}.ipynb is not what its solution gives; run `course release` before grading" in done.stderr
        assert not (course_copy / "autograded").exists()


class Resubmitting:
    """One student who hands in again and again, graded each time; a person marks the question in words."""

    def __init__(self, folder):
        self.submitted, self.out = folder / "submitted", folder / "out"
        self.lesson = read_lesson(ROOT, ONE_LESSON)
        self.path = self.submitted / "sv" / ONE_LESSON / f"{ONE_LESSON}.ipynb"
        self.copy = self.out / "autograded" / "sv" / ONE_LESSON / f"{ONE_LESSON}.ipynb"
        self.question = next(iter(self.lesson.words[0].answers))

    def hands_in(self, content):
        """Hand in a notebook, or a text in its place; gives the Grade."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, str):
            self.path.write_text(content, encoding="utf-8")
        else:
            save(content, self.path)
        (one,) = grade(ROOT, self.lesson, self.submitted, self.out, timeout=10)
        return one

    def gradebook(self, mark=None):
        """(score, first comment) in the gradebook; `mark` is given by hand first."""
        from nbgrader.api import Gradebook

        with Gradebook(f"sqlite:///{self.out / 'gradebook.db'}", course_id="cnn") as book:
            notebook = book.find_submission_notebook(ONE_LESSON, ONE_LESSON, "sv")
            if mark is not None:
                given = book.find_grade(self.question, ONE_LESSON, ONE_LESSON, "sv")
                given.manual_score, given.needs_manual_grade = mark, False
                book.db.commit()
            return notebook.score, notebook.comments[0].auto_comment


def test_resubmission_that_cannot_be_graded_leaves_no_score_and_loses_nothing(tmp_path):
    """Unreadable, then killing its kernel, then right again: each time the gradebook says what is."""
    one = Resubmitting(tmp_path)
    right = without_demonstrations(
        answered(one.lesson, "vi", hand_ins(one.lesson)["an_dung_het"].answers, "Có, vì vậy.")
    )
    full = one.hands_in(right).points
    graded = one.copy.read_bytes()
    assert one.gradebook(mark=1.5) == (full + 1.5, None)

    cut = one.hands_in('{"cells": [')
    kept = Path(cut.reason.rpartition(" is kept in ")[2].rstrip(")"))
    assert (cut.status, cut.points) == ("quarantined", 0)
    assert one.gradebook() == (0, f"quarantined: {cut.reason.partition(' (an older copy')[0]}")
    assert not one.copy.exists(), "formgrader would show it as this hand-in's"
    assert (kept / one.copy.name).read_bytes() == graded
    assert json.loads((kept / "marks.json").read_text(encoding="utf-8"))[one.question] == {"manual": 1.5}

    killing = without_demonstrations(answered(one.lesson, "vi", {}))
    killing.cells.append(nbformat.v4.new_code_cell("import os; os._exit(1)"))
    killed = one.hands_in(killing)
    assert killed.status == "quarantined" and "nbgrader could not grade it" in killed.reason
    assert killed.reason.endswith(f" is kept in {kept})"), "the copy that an earlier run kept"
    assert one.gradebook()[0] == 0

    again = one.hands_in(right)
    assert (again.status, again.points, again.reason) == ("graded", full, None)
    assert one.gradebook() == (full, None)
    assert one.copy.is_file() and (kept / "marks.json").is_file()

    killed = one.hands_in(killing)  # nbgrader deletes the copy before it tries
    newer = Path(killed.reason.rpartition(" is kept in ")[2].rstrip(")"))
    assert newer != kept and (newer / one.copy.name).is_file()
