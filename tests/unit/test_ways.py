"""The ways of running a test cell: they agree for every kept answer, and say what each cell decided."""

import functools
import subprocess
import sys

import pytest

from course_utils.authoring.answers import in_other_forms, read_answers
from course_utils.grading import ways
from course_utils.grading.lessons import read_lesson
from course_utils.language import LANGUAGES

from .making import LESSON, REPOSITORY, answer_cell, code, make_repository, notebook, test_cell

EXERCISE = "2.1"


@functools.cache
def lesson():
    return read_lesson(REPOSITORY, LESSON)


def kept_answers():
    """{name: source} of all kept answers of one exercise, the right ones in every declared form too."""
    exercise = lesson().exercise(EXERCISE)
    kept = read_answers(REPOSITORY, lesson(), exercise)
    forms = [form for answer in kept.right for form in in_other_forms(answer, kept)]
    return {answer.name: answer.source for answer in (*kept.right, *kept.wrong, *forms)}


ANSWERS = kept_answers()


@pytest.mark.parametrize("source", ANSWERS.values(), ids=ANSWERS)
def test_plain_and_loopback_agree(source):
    exercise = lesson().exercise(EXERCISE)
    plain, loopback = (ways.judge(lesson(), exercise, source, way=way) for way in ways.WAYS)
    assert loopback == plain


def test_the_kept_answers_are_not_all_judged_alike():
    exercise = lesson().exercise(EXERCISE)
    kinds = {name: ways.judge(lesson(), exercise, source)[0].kind for name, source in ANSWERS.items()}
    assert kinds["right_einsum"] == "passed"
    assert kinds["wrong_flipped"] == "failed"
    assert kinds["wrong_library"] == "forbidden"


@pytest.mark.parametrize("way", ways.WAYS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_references_earn_every_point(way, language):
    for exercise in lesson().exercises:
        verdicts = ways.judge(lesson(), exercise, way=way, language=language)
        assert [verdict.earned for verdict in verdicts] == [test.points for test in exercise.tests], verdicts


SETUP = """\
import numpy as np
from course_utils import check, lesson
lesson.begin("01_small", language="vi")
"""
TEST = """\
check.begin("1.1")
check.forbid("numpy.pad")
check.call(double, np.array([1, 2])).equals([2, 4], vi="Gấp đôi mỗi số.", en="Double each number.")
check.passed()
"""


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """A lesson with two exercises: 1.1 `double`, 1.2 `quadruple`, which may call the first."""
    made = notebook(
        code(SETUP, "setup", "vi"),
        code(SETUP.replace('"vi"', '"en"'), "setup", "en"),
        answer_cell("ex_1_1", "def double(x):\n    return 2 * x\n"),
        test_cell("ex_1_1_test_1", TEST, points=3),
        answer_cell("ex_1_2", "def quadruple(x):\n    return double(double(x))\n"),
        test_cell("ex_1_2_test_1", TEST.replace("1.1", "1.2").replace("double", "quadruple").replace("2, 4", "4, 8")),
    )
    return read_lesson(make_repository(tmp_path_factory.mktemp("small"), **{"01_small": made}), "01")


VERDICTS = {
    "right": ("def double(x):\n    return x + x", "passed", ""),
    "wrong": (
        "def double(x):\n    return x",
        "failed",
        "double([1, 2]): sai 2/2 số; số sai đầu tiên ở [0]: 1, cần 2.",
    ),
    "stub": ("def double(x):\n    raise NotImplementedError", "not attempted", "Bạn chưa làm bài 1.1."),
    "forbidden": ("def double(x):\n    return np.pad(2 * x, 0)", "forbidden", "Bài này không được gọi numpy.pad."),
    "answer missing": ("", "error", "NameError: name 'double' is not defined"),
    "no Python": ("def double(x) return x", "error", "NameError: name 'double' is not defined"),
    "cell that crashes": (
        "def double(x):\n    return 2 * x\n\n1 / 0",
        "passed",
        "",
    ),
    "cell that leaves": ("def double(x):\n    return 2 * x\n\nraise SystemExit", "passed", ""),
    "no function": ("double = [2, 4]", "failed", "Câu trả lời không phải là một hàm."),
    "magic": ("%precision 3\ndef double(x):\n    return 2 * x", "passed", ""),
    "cell magic": ("%%time\ndef double(x):\n    return 2 * x", "passed", ""),
    "shell": ("!ls\nfiles = !ls\ndef double(x):\n    return 2 * x", "passed", ""),
}


@pytest.mark.parametrize("way", ways.WAYS)
@pytest.mark.parametrize("source, kind, fact", VERDICTS.values(), ids=VERDICTS)
def test_a_verdict(small, source, kind, fact, way):
    (verdict,) = ways.judge(small, small.exercise("1.1"), source, way=way)
    assert (verdict.grade_id, verdict.points, verdict.kind) == ("ex_1_1_test_1", 3, kind)
    assert verdict.earned == (3 if kind == "passed" else 0)
    assert verdict.fact == fact


def test_a_verdict_carries_the_hint_in_both_languages(small):
    (verdict,) = ways.judge(small, small.exercise("1.1"), "def double(x):\n    return x")
    assert verdict.hint == {"vi": "Gấp đôi mỗi số.", "en": "Double each number."}


@pytest.mark.parametrize("source, kinds", [("x", ["failed"]), ("2 * x", ["passed", "failed"])])
def test_the_cells_behind_the_first_that_does_not_pass_may_be_left_out(tmp_path, source, kinds):
    cells = [
        test_cell(f"ex_1_1_test_{part}", TEST.replace("[1, 2]", f"[{part}, 2]").replace("[2, 4]", f"[{2 * due}, 4]"))
        for part, due in ((1, 1), (2, 3), (3, 3))
    ]
    setups = [code(SETUP.replace('"vi"', f'"{language}"'), "setup", language) for language in LANGUAGES]
    made = notebook(*setups, answer_cell("ex_1_1", "def double(x):\n    return 2 * x\n"), *cells)
    lesson = read_lesson(make_repository(tmp_path, **{"01_small": made}), "01")
    answer = f"def double(x):\n    return {source}"
    verdicts = ways.judge(lesson, lesson.exercise("1.1"), answer, to_the_end=False)
    assert [verdict.kind for verdict in verdicts] == kinds
    assert len(ways.judge(lesson, lesson.exercise("1.1"), answer)) == 3


@pytest.mark.parametrize("way", ways.WAYS)
def test_an_answer_stands_below_the_references_of_those_above(small, way):
    (verdict,) = ways.judge(small, small.exercise("1.2"), way=way)
    assert verdict.kind == "passed"


def test_the_language_is_the_one_that_was_asked_for(small):
    (verdict,) = ways.judge(small, small.exercise("1.1"), "def double(x):\n    return x", language="en")
    assert verdict.fact == "double([1, 2]): 2/2 numbers differ; the first at [0]: 1, expected 2."


def test_nothing_that_a_cell_prints_is_shown(small, capsys):
    ways.judge(small, small.exercise("1.1"), 'print("from the answer")\ndef double(x):\n    print(x)\n    return 2 * x')
    assert capsys.readouterr().out == ""


TENSOR = """
import tensorflow as tf
from course_utils import check
from course_utils.grading import seal

hint = {"vi": "Hai lần.", "en": "Twice."}
double = lambda x: tf.constant(x) * 2
sealed = seal.loopback({"double": double, "kept": tf.Variable([1.0])})
for function in (double, sealed.lookup("double")):
    check.call(function, [[1.5], [2.0]]).equals([[3.0], [4.0]], **hint).has_shape((2, 1), **hint)
    check.call(function, [[1.5], [2.0]]).has_type("float32", **hint)
    try:
        check.call(function, [1.5]).equals([4.0], **hint)
    except check.Failure:
        print("refused")
check.value(sealed.lookup("kept")).equals([1.0], **hint)
"""


def test_a_real_tensor_is_an_array_in_both_ways():
    """In a Python of its own: after TensorFlow's first operation this one could not be forked any more."""
    ran = subprocess.run([sys.executable, "-c", TENSOR], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout) == (0, "refused\nrefused\n"), ran.stderr[-2000:]
