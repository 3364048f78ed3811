"""Our preprocessors in nbgrader's chain, each one transformation: notebook in, notebook out."""

import nbformat
import pytest
from nbformat.v4 import new_output

from course_utils.grading import nbgrader_plugins as plugins
from course_utils.grading.stubs import CODE_STUB, cleared

from .making import answer_cell, code, markdown, notebook, test_cell, words_cell

RESOURCES = {"nbgrader": {"notebook": "01_small", "assignment": "01_small"}}


def sources(made):
    return [cell.source for cell in made.cells]


def grade_ids(made):
    return [cell.metadata.get("nbgrader", {}).get("grade_id") for cell in made.cells]


@pytest.mark.parametrize("language, kept", [("vi", "Một"), ("en", "One")])
def test_a_release_keeps_one_language_and_what_stands_in_both(language, kept):
    made = notebook(
        markdown("Một", "vi"),
        markdown("One", "en"),
        code("x = 1", "demo"),
        answer_cell("ex_1_1", "y"),
        markdown("both"),
    )
    released, _ = plugins.KeepLanguage(language=language, version="0.1.0").preprocess(made, RESOURCES)
    assert sources(released) == [kept, "x = 1", "y", "both"]
    assert released.metadata.course == {"language": language, "version": "0.1.0"}


def test_a_release_lets_run_all_go_on_past_an_exercise_and_no_further():
    made = notebook(
        code("x", "demo"), answer_cell("ex_1_1", "y"), test_cell("ex_1_1_test_1", "z"), words_cell("ex_1_2", "w")
    )
    released, _ = plugins.KeepLanguage().preprocess(made, RESOURCES)
    assert [cell.metadata.get("tags", []) for cell in released.cells] == [
        ["demo"],
        ["raises-exception"],
        ["raises-exception"],
        [],
    ]


def test_a_release_points_at_the_student_edition_and_carries_no_stamp():
    cell = markdown("[Colab](https://colab.example/COURSE_REPOSITORY/a.ipynb)", "vi")
    cell.metadata["pair"] = "0123456789ab"
    released, _ = plugins.KeepLanguage(repository="cnn/course").preprocess(notebook(cell), RESOURCES)
    assert sources(released) == ["[Colab](https://colab.example/cnn/course/a.ipynb)"]
    assert "pair" not in released.cells[0].metadata


def test_of_two_cells_with_one_grade_id_the_first_is_graded():
    made = notebook(answer_cell("ex_1_1", "first"), answer_cell("ex_1_1", "copy"), answer_cell("ex_1_2", "other"))
    kept, _ = plugins.KeepFirst().preprocess(made, RESOURCES)
    assert sources(kept) == ["first", "copy", "other"]
    assert grade_ids(kept) == ["ex_1_1", None, "ex_1_2"]


@pytest.fixture
def restore(tmp_path):
    """A function: a submission of these cells, after RestoreCells, against a release of four graded cells."""
    released = notebook(
        markdown("# Title"),
        answer_cell("ex_1_1", "stub 1"),
        test_cell("ex_1_1_test_1", "test 1"),
        answer_cell("ex_1_2", "stub 2"),
        test_cell("ex_1_2_test_1", "test 2"),
    )
    (tmp_path / "01_small").mkdir()
    nbformat.write(released, tmp_path / "01_small" / "01_small.ipynb")

    def run(*cells):
        plugin = plugins.RestoreCells(release_directory=str(tmp_path))
        return sources(plugin.preprocess(notebook(*cells), RESOURCES)[0])

    return run


def mine(*numbers):
    cells = {
        1: answer_cell("ex_1_1", "mine 1"),
        2: test_cell("ex_1_1_test_1", "test 1"),
        3: answer_cell("ex_1_2", "mine 2"),
        4: test_cell("ex_1_2_test_1", "test 2"),
    }
    return [cells[number] for number in numbers]


def test_a_whole_submission_stays_as_it_is(restore):
    assert restore(markdown("# T"), *mine(1, 2), code("own"), *mine(3, 4)) == [
        *("# T", "mine 1", "test 1", "own", "mine 2", "test 2")
    ]


RESTORED = {
    "a test": (mine(1, 3, 4), ["mine 1", "test 1", "mine 2", "test 2"]),
    "an answer": (mine(1, 2, 4), ["mine 1", "test 1", "stub 2", "test 2"]),
    "the first cell": (mine(2, 3, 4), ["stub 1", "test 1", "mine 2", "test 2"]),
    "the last cell": (mine(1, 2, 3), ["mine 1", "test 1", "mine 2", "test 2"]),
    "everything": ([], ["stub 1", "test 1", "stub 2", "test 2"]),
}


@pytest.mark.parametrize("cells, restored", RESTORED.values(), ids=RESTORED)
def test_a_deleted_cell_comes_back_in_its_place(restore, cells, restored):
    assert restore(markdown("# T"), *cells) == ["# T", *restored]


def test_the_setup_stays_above_cells_that_come_back(restore):
    assert restore(code("setup"), code("own"), *mine(3, 4))[:4] == ["setup", "own", "stub 1", "test 1"]


SHOWN = "photo = 1\nfor row in []: pass"
LEFT_OUT = {
    "nothing of it is used": ("def f(x): return x", True),
    "its name is a parameter": ("def f(photo):\n    row = photo\n    return row", True),
    "its name is the student's own": ("photo = 2\ndef f(): return photo", True),
    "its name is an attribute": ("def f(x): return x.photo", True),
    "an answer uses its name": ("def f(x): return x + photo", False),
    "a function inside an answer uses it": ("def f(x):\n    def g(): return photo\n    return g()", False),
    "a comprehension uses it": ("def f(x): return [photo for _ in x]", False),
    "a default uses it": ("def f(x=photo): return x", False),
    "names are looked up by text": ("def f(x): return globals()['photo']", False),
}


@pytest.mark.parametrize("answer, skipped", LEFT_OUT.values(), ids=LEFT_OUT)
def test_a_demonstration_is_not_run_unless_an_answer_needs_it(answer, skipped):
    made = notebook(
        code("import numpy as np", "setup"), code(SHOWN, "demo"), answer_cell("ex_1_1", answer), code("own = 3")
    )
    graded, _ = plugins.LeaveOutDemonstrations().preprocess(made, RESOURCES)
    tags = [cell.metadata.get("tags", []) for cell in graded.cells]
    assert [plugins.LeaveOutDemonstrations.TAG in cell for cell in tags] == [False, skipped, False, False]


def test_a_student_s_own_cell_may_need_a_demonstration_and_a_test_never_does():
    made = notebook(
        code(SHOWN, "demo"), answer_cell("ex_1_1", "y = 1"), test_cell("ex_1_1_test_1", "photo"), code("z = y")
    )
    graded, _ = plugins.LeaveOutDemonstrations().preprocess(made, RESOURCES)
    assert plugins.LeaveOutDemonstrations.TAG in graded.cells[0].metadata.tags
    made = notebook(code(SHOWN, "demo"), answer_cell("ex_1_1", "y = 1"), code("z = photo"))
    graded, _ = plugins.LeaveOutDemonstrations().preprocess(made, RESOURCES)
    assert graded.cells[0].metadata.tags == ["demo"]


def test_a_graded_cell_with_the_tag_of_a_demonstration_is_run():
    cell = test_cell("ex_1_1_test_1", "check.passed()")
    cell.metadata["tags"] = ["demo"]
    graded, _ = plugins.LeaveOutDemonstrations().preprocess(notebook(cell), RESOURCES)
    assert graded.cells[0].metadata.tags == ["demo"]


def test_only_an_error_costs_points():
    cell = test_cell("ex_1_1_test_1", "check")
    cell.outputs = [
        new_output("stream", name="stderr", text="a warning"),
        new_output("execute_result", {"text/plain": "0"}),
        new_output("error", ename="Failure", evalue="no", traceback=[]),
    ]
    shown = code("x", "demo")
    shown.outputs = [new_output("execute_result", {"text/plain": "0"})]
    made, _ = plugins.ErrorsOnly().preprocess(notebook(cell, shown), RESOURCES)
    assert [(output.output_type, output.get("name")) for output in made.cells[0].outputs] == [
        ("stream", "stdout"),
        ("error", None),
    ]
    assert len(made.cells[1].outputs) == 1


HIDDEN = """\
check.begin("1.1")
### BEGIN HIDDEN TESTS
check.hidden()
secret
### END HIDDEN TESTS
visible
### BEGIN HIDDEN TESTS
secret
### END HIDDEN TESTS"""


def test_hidden_tests_are_cut_out():
    assert plugins.without_hidden(HIDDEN) == 'check.begin("1.1")\nvisible'


def test_feedback_shows_neither_a_hidden_test_nor_a_traceback_that_quotes_it():
    cell = test_cell("ex_1_1_test_1", HIDDEN)
    cell.outputs = [
        new_output("stream", name="stdout", text="secret input"),
        new_output("display_data", {"text/plain": "secret input"}),
        new_output("error", ename="ValueError", evalue="secret input", traceback=["----> 4 secret"]),
        new_output("error", ename="Failure", evalue="no", traceback=["the hint"]),
    ]
    made, _ = plugins.HideTests().preprocess(notebook(cell), RESOURCES)
    assert [(output.evalue, output.traceback) for output in made.cells[0].outputs] == [
        ("", ["ValueError"]),
        ("no", ["the hint"]),
    ]
    assert "secret" not in str(made)


def test_feedback_shows_what_a_visible_test_printed():
    cell = test_cell("ex_1_1_test_1", "visible")
    cell.outputs = [new_output("stream", name="stdout", text="passed")]
    made, _ = plugins.HideTests().preprocess(notebook(cell), RESOURCES)
    assert made.cells[0].outputs[0].text == "passed"


def test_a_stub_stands_where_the_solution_was():
    source = "def f(x):\n    '''Doc.'''\n    ### BEGIN SOLUTION\n    y = 2 * x\n    return y\n    ### END SOLUTION\n"
    comment, statement = CODE_STUB.split("\n")
    assert cleared(source) == f"def f(x):\n    '''Doc.'''\n    {comment}\n    {statement}\n"
    assert statement == "raise NotImplementedError"
