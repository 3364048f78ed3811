"""What the tests of a lesson share: its text, how a number is written in it, an exercise that asks for two functions."""

import functools

from course_utils.authoring.answers import read_answers
from course_utils.authoring.pairs import find_pairs
from course_utils.authoring.prove import stub_of
from course_utils.grading.lessons import read_lesson
from course_utils.grading.ways import judge
from tests.conftest import ROOT


@functools.cache
def prose(lesson):
    """{"vi": all Vietnamese text, "en": all English text}, minus signs and no-break spaces made plain, narrow spaces kept."""
    pairs, _ = find_pairs(read_lesson(ROOT, lesson).notebook)
    return {
        language: "\n".join(getattr(pair, language).source for pair in pairs).replace("−", "-").replace("\u00a0", " ")
        for language in ("vi", "en")
    }


@functools.cache
def printed(lesson):
    """All that the cells of a solution print and say in words, as stored (in Vietnamese)."""
    cells = read_lesson(ROOT, lesson).notebook.cells
    outputs = [output for cell in cells if cell.cell_type == "code" for output in cell.outputs]
    return "\n".join(output.get("text") or output.get("data", {}).get("text/plain", "") for output in outputs)


def spaced(number):
    """12289000 as the lessons write it, thousands apart by a narrow no-break space."""
    return f"{number:,}".replace(",", "\u202f") if number >= 10_000 else str(number)


def percent(share):
    """0.333 as "33 %", as the lessons write it."""
    return f"{share:.0%}".replace("%", " %")


def each_function_keeps_its_own_points(lesson, number, points, way):
    """Asserts that either function of an exercise alone earns the points of its test cell, and the stub none.

    points  of the two test cells, one a function; the answers that lack one are kept as wrong_first_part_missing and
            wrong_second_part_missing
    way     of running, "plain" or "loopback"; the test needs the fixture language_as_before
    """
    lesson = read_lesson(ROOT, lesson)
    exercise = lesson.exercise(number)
    kept = {answer.name: answer.source for answer in read_answers(ROOT, lesson, exercise).wrong}
    assert [test.points for test in exercise.tests] == points
    for name, done in (("wrong_second_part_missing", 0), ("wrong_first_part_missing", 1)):
        verdicts = judge(lesson, exercise, kept[name], way=way)
        assert (verdicts[done].kind, verdicts[done].earned) == ("passed", points[done])
        assert (verdicts[1 - done].kind, verdicts[1 - done].earned) == ("not attempted", 0)
    assert {verdict.kind for verdict in judge(lesson, exercise, stub_of(exercise), way=way)} == {"not attempted"}
