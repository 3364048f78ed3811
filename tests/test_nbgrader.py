"""nbgrader's own commands on this layout, with no further configuration, run for real on one lesson."""

import csv
import html
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from course_utils.grading.lessons import read_lesson
from course_utils.grading.stubs import without_hidden
from tests.conftest import ONE_LESSON as LESSON
from tests.conftest import ROOT
from tests.small_class.expected import expected, failing_cells

pytestmark = pytest.mark.nbgrader
STUDENTS = ("an_dung_het", "binh_english", "dung_mot_phan")


@pytest.fixture(scope="module")
def lesson():
    return read_lesson(ROOT, LESSON)


@pytest.fixture(scope="module")
def due(lesson):
    """{student: Expected}"""
    return {student: expected(lesson, student) for student in STUDENTS}


@pytest.fixture(scope="module")
def class_folder(tmp_path_factory):
    """A copy of the course in which three students handed in, released and autograded by nbgrader's commands."""
    folder = tmp_path_factory.mktemp("nbgrader")
    for name in ("pyproject.toml", "nbgrader_config.py"):
        shutil.copy(ROOT / name, folder / name)
    shutil.copytree(ROOT / "solutions", folder / "solutions")
    for student in STUDENTS:
        shutil.copytree(ROOT / "tests/small_class/submitted" / student, folder / "submitted" / student)
    for words in (["generate_assignment", LESSON], ["autograde", LESSON], ["generate_feedback", LESSON], ["export"]):
        done = nbgrader(folder, *words)
        assert done.returncode == 0, done.stderr
    return folder


def nbgrader(folder, *words):
    # By its path, and with no activated environment: that is how a desktop starts JupyterLab.
    command = Path(sys.executable).parent / "nbgrader"
    return subprocess.run([command, *words], cwd=folder, capture_output=True, text=True, timeout=300)


def test_generate_assignment_gives_the_committed_release(class_folder):
    made = class_folder / "notebooks/vi" / LESSON / f"{LESSON}.ipynb"
    assert made.read_bytes() == (ROOT / "notebooks/vi" / LESSON / f"{LESSON}.ipynb").read_bytes()


def test_autograde_fills_the_gradebook_in_either_language(class_folder, due):
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{class_folder / 'gradebook.db'}", course_id="cnn") as book:
        scores = {student: book.find_submission(LESSON, student).score for student in STUDENTS}
        waiting = book.find_submission(LESSON, STUDENTS[0]).needs_manual_grade
    assert scores == {student: due[student].total for student in STUDENTS}
    assert waiting


def test_feedback_has_the_hint_in_the_students_language_and_no_hidden_test(class_folder, lesson, due):
    feedback = {
        student: (class_folder / "feedback" / student / LESSON / f"{LESSON}.html").read_text(encoding="utf-8")
        for student in STUDENTS
    }
    reasons = [reason for reason in due["dung_mot_phan"].reasons.values() if reason != "not attempted"]
    assert len(reasons) == 2
    for reason in reasons:
        assert reason.partition(". ")[2] in html.unescape(feedback["dung_mot_phan"]), "the hint"
    number = lesson.exercises[0].number
    assert f"Exercise {number}" in feedback["binh_english"] and f"Bài {number}" in feedback["an_dung_het"]
    hidden = [line for exercise in lesson.exercises for test in exercise.tests for line in hidden_lines(test.source)]
    assert len(hidden) > 20
    for page in map(html.unescape, feedback.values()):
        assert "HIDDEN TESTS" not in page
        assert not [line for line in hidden if line in page]


def hidden_lines(source):
    """The calls of a test cell that students must not see."""
    shown = without_hidden(source).splitlines()
    return [line for line in source.splitlines() if line not in shown and line.startswith(("check.", "_"))]


def test_export_writes_a_row_for_each_student(class_folder, due):
    with open(class_folder / "grades.csv", newline="", encoding="utf-8") as stream:
        rows = {row["student_id"]: row for row in csv.DictReader(stream)}
    assert {student: float(rows[student]["score"]) for student in STUDENTS} == {
        student: due[student].total for student in STUDENTS
    }
    assert {float(row["max_score"]) for row in rows.values()} == {20}


def test_validate_names_what_fails_and_passes_what_is_right(class_folder, lesson):
    wrong = nbgrader(class_folder, "validate", f"submitted/dung_mot_phan/{LESSON}/{LESSON}.ipynb")
    assert f"VALIDATION FAILED ON {failing_cells(lesson, 'dung_mot_phan')} CELL(S)" in wrong.stdout, wrong.stdout
    assert "You did not provide a response." in wrong.stdout
    right = nbgrader(class_folder, "validate", f"submitted/an_dung_het/{LESSON}/{LESSON}.ipynb")
    assert "Success! Your notebook passes all the tests." in right.stdout, right.stdout


def test_a_person_marks_the_question_in_words_and_a_regrade_keeps_the_mark(class_folder, lesson, due):
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{class_folder / 'gradebook.db'}", course_id="cnn") as book:
        grade = book.find_grade(next(iter(lesson.words[0].answers)), LESSON, LESSON, "an_dung_het")
        grade.manual_score, grade.needs_manual_grade = 1.5, False
        book.db.commit()
    assert nbgrader(class_folder, "autograde", LESSON, "--student", "an_dung_het", "--force").returncode == 0
    with Gradebook(f"sqlite:///{class_folder / 'gradebook.db'}", course_id="cnn") as book:
        assert book.find_submission(LESSON, "an_dung_het").score == due["an_dung_het"].total + 1.5
