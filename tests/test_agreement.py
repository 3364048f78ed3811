"""Every kept answer gets the same points in every way of running: plain, loopback, and nbgrader's own autograder.

Packed to be cheap: the k-th answers of all exercises make one hand-in, each answer defining what it calls;
demonstrations are left out.
"""

import ast

import pytest

from course_utils.authoring.answers import read_answers
from course_utils.authoring.forks import in_fork
from course_utils.authoring.tidy import save
from course_utils.grading.grade import grade
from course_utils.grading.lessons import lesson_names, read_lesson
from course_utils.grading.ways import WAYS, judge
from tests.conftest import ROOT
from tests.small_class.make_class import answered, without_demonstrations


@pytest.mark.nbgrader
@pytest.mark.parametrize("name", lesson_names(ROOT))
def test_points_agree_in_every_way_of_running(name, tmp_path):
    lesson = read_lesson(ROOT, name)
    answers = {exercise.number: _answers(lesson, exercise) for exercise in lesson.exercises}
    packs = [
        {number: sources[k % len(sources)] for number, sources in answers.items()}
        for k in range(max(map(len, answers.values())))
    ]
    for k, pack in enumerate(packs):
        language = ("vi", "en")[k % 2]
        hand_in = without_demonstrations(answered(lesson, language, pack))
        save(hand_in, tmp_path / "submitted" / f"s{k:03}" / name / f"{name}.ipynb")
    grades = grade(ROOT, lesson, tmp_path / "submitted", tmp_path / "out", timeout=10)
    for pack, one in zip(packs, grades):
        assert one.reason is None, one
        for number, source in pack.items():
            points = {way: _points(lesson, lesson.exercise(number), source, way) for way in WAYS}
            points["nbgrader"] = one.exercises[number].points
            assert len(set(points.values())) == 1, (number, points, source)


def _answers(lesson, exercise):
    kept = read_answers(ROOT, lesson, exercise)
    return [_with_what_it_calls(lesson, exercise, answer.source) for answer in (*kept.right, *kept.wrong)]


def _with_what_it_calls(lesson, exercise, source):
    """The answer behind the references of the earlier exercises that it uses."""
    used = {node.id for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Name)}
    earlier = lesson.exercises[: lesson.exercises.index(exercise)]
    needed = [text for other in earlier if other.names & used for text in other.answers.values()]
    return "\n\n".join([*needed, source])


def _points(lesson, exercise, source, way):
    return in_fork(lambda: sum(verdict.earned for verdict in judge(lesson, exercise, source, way=way)))
