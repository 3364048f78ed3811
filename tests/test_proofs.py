"""`course prove` for every exercise of every lesson: kept answers, mutants, hints."""

import re
import subprocess

import pytest

from course_utils.grading.lessons import lesson_names, read_lesson
from tests.conftest import COURSE, ROOT

EXERCISES = [(name, exercise.number) for name in lesson_names(ROOT) for exercise in read_lesson(ROOT, name).exercises]


@pytest.mark.proofs
@pytest.mark.parametrize(("lesson", "number"), EXERCISES)
def test_exercise_is_proved(lesson, number):
    done = subprocess.run(
        [*COURSE, "prove", lesson, "--exercise", number], cwd=ROOT, capture_output=True, text=True, timeout=900
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "FAULT" not in done.stdout
    assert int(re.search(r"mutants: (\d+) refused", done.stdout)[1]) >= 10  # a solution of one line has a dozen
