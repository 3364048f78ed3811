"""What the machine changes in a reference answer: whole lists for one-line answers, and what holds for all."""

import ast

import numpy as np
import pytest

from course_utils.authoring.mutants import mutants
from course_utils.grading.lessons import read_lesson

from .making import LESSON, REPOSITORY

# {what is changed: (an expression that is returned by f(a, b), what may stand in its place)}
OPERATORS = {
    "difference": ("a - b", {"a + b", "a", "b", "b - a", "b - b", "a - a"}),
    "sum": ("a + b", {"a - b", "a", "b", "b + b", "a + a"}),
    "product": ("a * 2", {"a + 2", "a / 2", "a", "2", "b * 2", "a * 3", "a * 1"}),
    "floor division": ("a // 2", {"a / 2", "a", "2", "2 // a", "b // 2", "a // 3", "a // 1"}),
    "remainder": ("a % b", {"a // b", "a", "b", "b % a", "b % b", "a % a"}),
    "power": ("a ** 2", {"a * 2", "a", "2", "2 ** a", "b ** 2", "a ** 3", "a ** 1"}),
    "matrix product": ("a @ b", {"a * b", "a", "b", "b @ a", "b @ b", "a @ a"}),
    "sign": ("-a", {"a", "-b"}),
    "comparison": ("a < b", {"a <= b", "a > b", "b < b", "a < a"}),
    "equality": ("a == b", {"a != b", "b == b", "a == a"}),
    "and": ("a and b", {"a or b", "a", "b", "b and b", "a and a"}),
    "choice": ("a if b else 0", {"a", "0", "b if b else 0", "a if a else 0", "a if b else 1", "a if b else -1"}),
    "fraction": ("1.5", {"3.125", "0.0"}),
    "truth": ("True", {"False"}),
    "text that means something": ("'same'", {"'valid'"}),
    "text that means nothing": ("'hello'", set()),
    "axis": (
        "a.sum(axis=1)",
        {"a", "a.sum()", "a.max(axis=1)", "a.mean(axis=1)", "b.sum(axis=1)"} | {"a.sum(axis=2)", "a.sum(axis=0)"},
    ),
    "keyword that is switched on": (
        "np.sum(a, keepdims=True)",
        {"np.sum(a)", "a", "np.max(a, keepdims=True)", "np.mean(a, keepdims=True)", "np.sum(b, keepdims=True)"}
        | {"np.sum(a, keepdims=False)"},
    ),
    "shape": (
        "np.zeros((a, 2))",
        {"(a, 2)", "np.ones((a, 2))", "np.zeros((2, a))", "np.zeros((b, 2))"}
        | {"np.zeros((a, 3))", "np.zeros((a, 1))"},
    ),
    "arguments": ("g(a, b)", {"g(b, a)", "g(a)", "a", "g(b, b)", "g(a, a)"}),
    "arguments whose order is nothing": (
        "np.maximum(a, 0)",
        {"np.maximum(a)", "a", "np.minimum(a, 0)", "np.maximum(b, 0)", "np.maximum(a, 1)", "np.maximum(a, -1)"},
    ),
    "range": ("range(a)", {"a", "range(a + 1)", "range(a - 1)", "range(b)"}),
    "range with a start": (
        "range(1, a)",
        {"range(a, 1)", "range(1)", "1", "range(1, a + 1)", "range(1, a - 1)", "range(2, a)", "range(0, a)"}
        | {"range(1, b)"},
    ),
    "slice": (
        "a[1:b]",
        {
            "a[:b]",
            "a[1 + 1:b]",
            "a[1 - 1:b]",
            "a[1:]",
            "a[1:b + 1]",
            "a[1:b - 1]",
            "a[2:b]",
            "a[0:b]",
            "b[1:b]",
            "a[1:a]",
        },
    ),
    "slice with a step": ("a[::2]", {"a[:]", "b[::2]", "a[::3]", "a[::1]"}),
    "index": ("a[0, b]", {"a[b, 0]", "b[0, b]", "a[1, b]", "a[-1, b]", "a[0, a]"}),
    "transposed": ("a.T", {"a", "b.T"}),
    "dtype": ("a.astype(np.float32)", {"np.float32", "a", "a.astype(np.int32)", "b.astype(np.float32)"}),
    "activation": (
        "Dense(4, activation='relu')",
        {"Dense(4)", "4", "Dense(5, activation='relu')", "Dense(3, activation='relu')"}
        | {"Dense(4, activation='tanh')", "Dense(4, activation='linear')"},
    ),
    "pooling": ("k.MaxPooling2D()", {"k", "k.AveragePooling2D()"}),
    "method": ("a.max()", {"a", "a.min()", "a.mean()", "b.max()"}),
    "largest": ("max(a, 0)", {"max(a)", "a", "min(a, 0)", "max(b, 0)", "max(a, 1)", "max(a, -1)"}),
}


def changed_lines(source, line):
    """What stands in the place of a source's line in its mutants."""
    found = set()
    for mutant in mutants(source):
        if not mutant.writes:
            before, after = mutant.change.split(" → ")
            assert before == line
            found.add(after)
    return found


@pytest.mark.parametrize("expression, changed", OPERATORS.values(), ids=OPERATORS)
def test_an_expression(expression, changed):
    found = changed_lines(f"def f(a, b):\n    return {expression}\n", f"return {expression}")
    assert found == {"pass"} | {f"return {other}" for other in changed}


LOOP = """\
def f(n):
    total = 0
    for i in range(n):
        total += i
    return total
"""


def test_statements():
    changes = [mutant.change for mutant in mutants(LOOP)]
    for change in (
        "total = 0 → pass",
        "for i in range(n): / total += i → pass",
        "total += i → pass",
        "total += i → total = i",
        "total += i → total -= i",
        "return total → pass",
        "return total → return i",
    ):
        assert change in changes
    assert any(change.endswith("→ break") for change in changes)


BRANCH = """\
def f(n):
    if n < 0:
        raise ValueError('a' + 'b')
    return n
"""


def test_branches():
    changes = {mutant.change for mutant in mutants(BRANCH)}
    assert {
        "if n < 0: → if not n < 0:",
        "if n < 0: → if True:",
        "if n < 0: → if n <= 0:",
        "if n < 0: → if n < 1:",
        "raise ValueError('a' + 'b') → pass",
    } <= changes


def test_what_an_error_says_and_what_a_docstring_says_is_left_alone():
    source = "def f(n):\n    '''Doc of 'same'.'''\n    raise ValueError('a' + str(n - 1))\n"
    assert [mutant.change for mutant in mutants(source) if not mutant.writes] == [
        "raise ValueError('a' + str(n - 1)) → pass"
    ]


def function_of(source):
    namespace = {"np": np}
    exec(source, namespace)
    return namespace["f"]


def test_a_writer_gives_the_right_result_and_zeroes_what_it_was_given():
    source = "def f(image, times=2):\n    '''Doc.'''\n    image = image * times\n    return image\n"
    (writer,) = [mutant for mutant in mutants(source) if mutant.change == "f writes zeros into image before it returns"]
    given = np.ones(3)
    assert writer.writes
    assert function_of(writer.source)(given).tolist() == [2, 2, 2]
    assert given.tolist() == [0, 0, 0]


def test_a_writer_that_returns_its_input_returns_a_copy():
    writer = mutants("def f(image):\n    return image\n")[-1]
    given = np.ones(3)
    assert (function_of(writer.source)(given).tolist(), given.tolist()) == ([1, 1, 1], [0, 0, 0])


def test_a_writer_leaves_numbers_alone():
    writer = mutants("def f(n):\n    return n + 1\n")[-1]
    assert writer.writes and function_of(writer.source)(3) == 4


PAIR = """\
SIZE = 3
def f(a, b):
    return g(a)
def g(c):
    return c + SIZE
"""


def test_names_are_mistaken_for_one_another_within_a_function_and_functions_among_themselves():
    changes = [mutant.change for mutant in mutants(PAIR)]
    assert {"return g(a) → return f(a)", "return g(a) → return g(b)", "return c + SIZE → return SIZE + SIZE"} <= {
        *changes
    }
    assert not any(change.endswith(("return g(c)", "return a + SIZE", "return c + f")) for change in changes)


def test_a_writer_changes_one_function_of_two():
    writers = {mutant.change: mutant.source for mutant in mutants(PAIR) if mutant.writes}
    assert list(writers) == [
        *(f"f writes zeros into {name} before it returns" for name in "ab"),
        "g writes zeros into c before it returns",
    ]
    assert all(source.count("_given = ") == 1 for source in writers.values())


EXERCISES = {exercise.number: exercise for exercise in read_lesson(REPOSITORY, LESSON).exercises}


@pytest.mark.parametrize("exercise", EXERCISES.values(), ids=EXERCISES)
def test_mutants_of_a_reference(exercise):
    reference = exercise.reference
    found = mutants(reference)
    sources = [ast.unparse(ast.parse(mutant.source)) for mutant in found]  # each is Python
    assert len(found) >= 20
    assert len(set(sources)) == len(sources), "a mutant stands twice"
    assert ast.unparse(ast.parse(reference)) not in sources, "a mutant is the reference"
    assert found == mutants(reference), "another run finds others"


@pytest.mark.parametrize("exercise", EXERCISES.values(), ids=EXERCISES)
def test_a_change_names_one_mutant(exercise):
    changes = [mutant.change for mutant in mutants(exercise.reference)]
    assert sorted(change for change in set(changes) if changes.count(change) > 1) == []
