"""`course grade` on the small class: points, reasons, and *not attempted* told apart from *wrong*."""

import shutil
import subprocess

import pytest

from tests.conftest import COURSE, ROOT
from tests.small_class.make_class import make

pytestmark = pytest.mark.nbgrader
LESSON = "02_convolution"


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    """What the command prints for the shipped class, with three bad files and one odd student added."""
    folder = tmp_path_factory.mktemp("class")
    submitted = folder / "submitted"
    shutil.copytree(ROOT / "tests/small_class/submitted", submitted)
    for student, content in {
        "x_rong": "",
        "y_cut": '{"cells": [',
        "z_other": '{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}',
    }.items():
        path = submitted / student / LESSON / f"{LESSON}.ipynb"
        path.parent.mkdir(parents=True)
        path.write_text(content, encoding="utf-8")
    (submitted / "w_no_file" / LESSON).mkdir(parents=True)
    done = subprocess.run(
        [*COURSE, "grade", "02", "--submitted", submitted, "--output", folder / "out", "--timeout", "4"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout, folder / "out"


def row(text, student):
    """Cells of a student's row in the table."""
    (line,) = [line for line in text.splitlines() if line.startswith(f"│ {student} ")]
    return [cell.strip() for cell in line.strip("│").split("│")]


@pytest.mark.parametrize(
    ("student", "cells"),
    [
        ("an_dung_het", ["graded", "4", "3", "3", "2", "2", "4", "✎", "18"]),
        ("binh_english", ["graded", "4", "3", "3", "2", "2", "4", "✎", "18"]),
        ("chi_colab", ["graded", "4", "3", "3", "2", "2", "4", "✎", "18"]),
        ("dung_mot_phan", ["graded", "4", "3", "2", "0", "0", "0", "0", "9"]),
        ("em_chua_lam", ["not attempted", "0", "0", "0", "0", "0", "0", "0", "0"]),
        ("giang_lap_vo_tan", ["graded", "4", "0", "3", "2", "2", "4", "✎", "15"]),
        ("ha_xoa_o", ["graded", "0", "3", "3", "2", "2", "4", "✎", "14"]),
        ("w_no_file", ["quarantined"] + ["–"] * 8),
        ("x_rong", ["quarantined"] + ["–"] * 8),
        ("y_cut", ["quarantined"] + ["–"] * 8),
    ],
)
def test_points_of_a_student(report, student, cells):
    assert row(report[0], student)[1:] == cells


@pytest.mark.parametrize(
    "line",
    [
        "dung_mot_phan 2.5: 0 of 2: not attempted",
        "dung_mot_phan 2.4: 0 of 2: pad([[1, 2, 3, 4]], 2): kích thước 3 × 6, cần 5 × 8. Đệm 2 trên ảnh 1 × 4: viền có dày 2",
        "dung_mot_phan 2.3: 2 of 3: Phép thử ẩn: hàm của bạn trả về 1. Cửa sổ chỉ dài hơn ảnh 1 ô",
        "giang_lap_vo_tan 2.2: 0 of 3: bright_below(): ran too long and was stopped.",
        "ha_xoa_o 2.1: 0 of 4: not attempted",
        "x_rong: quarantined:",
        "y_cut: quarantined:",
        "w_no_file: quarantined:",
    ],
)
def test_reason_is_told(report, line):
    assert line in report[0]


def test_no_student_is_missing_from_the_gradebook_or_the_table(report):
    from nbgrader.api import Gradebook

    text, output = report
    with Gradebook(f"sqlite:///{output / 'gradebook.db'}", course_id="cnn") as book:
        recorded = {submission.student.id: submission.score for submission in book.assignment_submissions(LESSON)}
    for student in ("an_dung_het", "chi_colab", "em_chua_lam", "giang_lap_vo_tan", "ha_xoa_o"):
        assert recorded[student] == float(row(text, student)[-1])


def test_shipped_class_is_what_its_recipe_makes(tmp_path):
    from course_utils.grading.lessons import lesson_names, read_lesson

    for name in lesson_names(ROOT):
        make(read_lesson(ROOT, name), tmp_path)
    shipped = ROOT / "tests/small_class/submitted"
    made = {path.relative_to(tmp_path): path.read_bytes() for path in tmp_path.rglob("*.ipynb")}
    assert made == {path.relative_to(shipped): path.read_bytes() for path in shipped.rglob("*.ipynb")}, (
        "run `make class`"
    )


def test_stale_release_is_told_before_anyone_is_graded(course, course_copy):
    """A solution with a changed test, not released: points and tests would not belong together."""
    path = course_copy / "solutions" / LESSON / f"{LESSON}.ipynb"
    path.write_text(
        path.read_text(encoding="utf-8").replace("Is the first stop counted?", "Is it counted?"), encoding="utf-8"
    )
    shutil.copytree(ROOT / "tests/small_class/submitted/an_dung_het", course_copy / "submitted/an_dung_het")
    done = course("grade", "02")
    assert done.returncode == 2
    assert "is not what its solution gives; run `course release` before grading" in done.stderr
    assert not (course_copy / "autograded").exists()
