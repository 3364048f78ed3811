"""Finding a lesson and its exercises, and what a person is told who names one that is not there."""

import nbformat
import pytest

from course_utils.errors import CourseError
from course_utils.grading import lessons

from .making import answer_cell, code, make_repository, markdown, notebook, test_cell, words_cell


def told(ask):
    with pytest.raises(CourseError) as raised:
        ask()
    return str(raised.value)


@pytest.fixture
def repository(tmp_path):
    names = ("01_images", "02_convolution", "02_pooling", "10_residual")
    return make_repository(tmp_path, **{name: notebook(markdown("# Title", "vi")) for name in names})


def test_the_root_is_found_from_below(repository):
    below = repository / "solutions" / "01_images"
    assert lessons.find_root(below) == lessons.find_root(repository) == repository.resolve()


def test_outside_a_checkout_there_is_no_root(tmp_path):
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    assert told(lambda: lessons.find_root(folder)) == (
        f"{folder} is not inside the course's repository (no nbgrader_config.py above it); change into it"
    )


def test_lessons_have_an_order_and_other_notebooks_are_none(repository):
    (repository / "solutions" / "01_images" / "scratch.ipynb").write_text("{}")
    (repository / "solutions" / "notes").mkdir()
    assert lessons.lesson_names(repository) == ["01_images", "02_convolution", "02_pooling", "10_residual"]


@pytest.mark.parametrize(
    "prefix, name",
    [("01", "01_images"), ("1", "10_residual"), ("02_c", "02_convolution"), ("02_pooling", "02_pooling")],
)
def test_a_lesson_is_found_by_a_unique_beginning(repository, prefix, name):
    assert lessons.find_lesson(repository, prefix) == name


def test_a_whole_name_is_never_ambiguous(tmp_path):
    names = ("06_cnn", "06_cnn_in_keras")
    repository = make_repository(tmp_path, **{name: notebook() for name in names})
    assert lessons.find_lesson(repository, "06_cnn") == "06_cnn"


@pytest.mark.parametrize(
    "prefix, message",
    [
        (
            "03",
            "there is no lesson '03'; the lessons are: 01_images, 02_convolution, 02_pooling, 10_residual",
        ),
        ("02", "'02' fits more than one lesson: 02_convolution, 02_pooling; write more of the name"),
    ],
)
def test_a_lesson_that_is_not_found(repository, prefix, message):
    assert told(lambda: lessons.find_lesson(repository, prefix)) == message


def test_a_repository_without_lessons(tmp_path):
    assert told(lambda: lessons.find_lesson(make_repository(tmp_path), "01")) == (
        "there is no lesson '01'; the lessons are: none yet"
    )


def test_a_notebook_that_is_not_there(tmp_path):
    path = tmp_path / "a.ipynb"
    assert told(lambda: lessons.read_notebook(path)) == f"{path} does not exist"


@pytest.mark.parametrize("text", ["", "spam", "[]", "{}", '{"cells": 5, "nbformat": 4, "nbformat_minor": 5}'])
def test_a_notebook_that_is_broken(tmp_path, text):
    path = tmp_path / "a.ipynb"
    path.write_text(text)
    message = told(lambda: lessons.read_notebook(path))
    assert message.startswith(f"{path} is not a readable notebook (")
    assert message.endswith("); open it in JupyterLab or bring it back from git")
    assert "\n" not in message


def test_an_old_notebook_is_read_as_format_4(tmp_path):
    old = {
        "metadata": {"name": "old"},
        "nbformat": 3,
        "nbformat_minor": 0,
        "worksheets": [{"cells": [{"cell_type": "code", "input": ["x = 1"], "outputs": [], "language": "python"}]}],
    }
    path = tmp_path / "a.ipynb"
    path.write_text(__import__("json").dumps(old))
    assert lessons.read_notebook(path).cells[0].source == "x = 1"


def lesson_cells():
    return [
        code("import numpy as np", "setup", "vi"),
        code("import numpy as np  # en", "setup", "en"),
        answer_cell("ex_3_1", "def first(x):\n    return x"),
        test_cell("ex_3_1_test_1", 'check.begin("3.1")', points=2),
        test_cell("ex_3_1_test_2", 'check.begin("3.1", part=2)', points=1.5),
        answer_cell("ex_3_10", "SIZE = 3"),
        answer_cell("ex_3_10_b", "class Layer:\n    pass"),
        test_cell("ex_3_10_test_1", 'check.begin("3.10")', points=4),
        words_cell("ex_3_11", "In words", points=2),
        code("shown = 1", "demo"),
        test_cell("not_of_this_course", "1"),
    ]


@pytest.fixture
def lesson(tmp_path):
    return lessons.read_lesson(make_repository(tmp_path, **{"03_pooling": notebook(*lesson_cells())}), "03")


def test_a_lesson_is_read(lesson):
    assert lesson.name == "03_pooling"
    assert lesson.path.name == "03_pooling.ipynb"
    assert lesson.setup == {"vi": "import numpy as np", "en": "import numpy as np  # en"}
    assert [exercise.number for exercise in lesson.exercises] == ["3.1", "3.10"]
    assert [exercise.number for exercise in lesson.words] == ["3.11"]


def test_an_exercise_has_its_answers_tests_and_points(lesson):
    first, tenth = lesson.exercises
    assert first.answers == {"ex_3_1": "def first(x):\n    return x"}
    assert [(test.grade_id, test.points) for test in first.tests] == [("ex_3_1_test_1", 2), ("ex_3_1_test_2", 1.5)]
    assert first.points == 3.5 and first.names == {"first"}
    assert list(tenth.answers) == ["ex_3_10", "ex_3_10_b"]
    assert tenth.points == 4 and tenth.names == {"SIZE", "Layer"}


def test_a_reference_is_all_answer_cells_together(lesson):
    assert lesson.exercise("3.10").reference == "SIZE = 3\n\nclass Layer:\n    pass"


@pytest.mark.parametrize(
    "tests, called",
    [(["check.call(b, 1)"], ["b"]), (["check.call(b, 1)", "check.call(a, check.value(SIZE))"], ["SIZE", "a", "b"])],
    ids=["one", "all, over two cells"],
)
def test_the_names_that_tests_call_come_in_the_order_of_the_answer(tests, called):
    answer = "SIZE = 3\ndef a(x):\n    return x\ndef b(x):\n    return a(x)"
    cells = [test_cell(f"ex_1_1_test_{number}", source) for number, source in enumerate(tests, 1)]
    (exercise,) = lessons.find_exercises(notebook(answer_cell("ex_1_1", answer), *cells))
    assert exercise.called == called


def test_tests_that_call_nothing_of_their_answer():
    made = notebook(answer_cell("ex_1_1", "def a(x):\n    return x"), test_cell("ex_1_1_test_1", "check.call(b, 1)"))
    (exercise,) = lessons.find_exercises(made)
    assert told(lambda: exercise.called) == (
        "the tests of exercise 1.1 use none of the names that its answer binds (a); they should call one"
    )


def test_an_exercise_is_found_by_its_number(lesson):
    assert lesson.exercise("3.10").points == 4
    assert told(lambda: lesson.exercise("3.2")) == (
        "lesson 03_pooling has no exercise '3.2' that a machine grades; it has 3.1, 3.10"
    )


@pytest.mark.parametrize(
    "grade_id, is_one",
    [
        ("ex_2_3", True),
        ("ex_2_3_b", True),
        ("ex_10_12_test_2", True),
        ("ex_2", False),
        ("ex_2_3_B", False),
        ("ex_2_3_test", False),
        ("ex_2_3_test_1_b", False),
        ("my_ex_2_3", False),
    ],
)
def test_grade_ids(grade_id, is_one):
    assert bool(lessons.GRADE_ID.match(grade_id)) is is_one


BINDS = {
    "function": ("def f(x):\n    y = x", {"f"}),
    "class": ("class A:\n    b = 1", {"A"}),
    "assignment": ("a, (b, *c) = 1, (2, 3)", {"a", "b", "c"}),
    "annotated": ("a: int = 1", {"a"}),
    "walrus": ("print(a := 1)", {"a"}),
    "imports": ("import numpy as np, os.path\nfrom math import ceil as up, floor", {"np", "os", "up", "floor"}),
    "loop": ("for i in range(3):\n    last = i", {"i", "last"}),
    "with": ("with open('a') as stream:\n    text = stream", {"stream", "text"}),
    "import in a branch": ("try:\n    import cv2\nexcept ImportError:\n    cv2 = None", {"cv2"}),
    "function in a branch": ("if True:\n    def f():\n        pass", {"f"}),
    "class in a branch": ("try:\n    class A:\n        pass\nfinally:\n    pass", {"A"}),
    "nothing": ("f(1).b = 2\na[0] = 1\n1 + 1", set()),
    "magic": ("%matplotlib inline\n!ls\nx = 1", {"x"}),
    "a line that begins with %": ("size = (7\n    % 4)\nrest = 1", {"size", "rest"}),
    "no Python": ("def (", set()),
}


@pytest.mark.parametrize("source, names", BINDS.values(), ids=BINDS)
def test_names_that_a_cell_binds(source, names):
    assert lessons.bound_names(source) == names


def test_a_lesson_without_exercises_has_none_to_find(repository):
    empty = lessons.read_lesson(repository, "01")
    assert told(lambda: empty.exercise("1.1")) == (
        "lesson 01_images has no exercise '1.1' that a machine grades; it has none"
    )


def test_a_copied_cell_keeps_both_sources_apart():
    twice = notebook(answer_cell("ex_1_1", "a = 1"), answer_cell("ex_1_1_b", "b = 1"))
    (exercise,) = lessons.find_exercises(nbformat.from_dict(twice))
    assert exercise.answers == {"ex_1_1": "a = 1", "ex_1_1_b": "b = 1"}
