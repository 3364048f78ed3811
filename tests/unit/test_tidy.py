"""A solution's file holds nothing that changes by itself; a fresh run stores its outputs, or nothing."""

import copy

import nbformat
import pytest
from nbformat.v4 import new_output

from course_utils.authoring import tidy
from course_utils.errors import CourseError
from course_utils.grading.lessons import read_lesson, read_notebook

from .making import answer_cell, code, make_repository, markdown, notebook

WIDGET = "application/vnd.jupyter.widget-view+json"


def littered():
    """A notebook as JupyterLab and Colab leave it."""
    made = notebook(markdown("Một", "vi"), code("x", "demo"), answer_cell("ex_1_1", "y"))
    made.metadata = nbformat.from_dict(
        {
            "kernelspec": {"display_name": "cnn (3.12)", "language": "python", "name": "cnn"},
            "language_info": {"name": "python", "version": "3.12.1"},
            "widgets": {"state": {}},
            "colab": {"provenance": []},
        }
    )
    made.cells[0].metadata["pair"] = "0123456789ab"
    shown = made.cells[1]
    shown.execution_count = 7
    shown.metadata.update(execution={"iopub.status.busy": "2024"}, scrolled=True, collapsed=False)
    shown.outputs = [
        new_output("stream", name="stdout", text="a\n"),
        new_output("display_data", {"text/plain": "Explorer()", WIDGET: {"model_id": "a1"}}, metadata={"width": 3}),
        new_output("execute_result", {"text/plain": "3"}, execution_count=7, metadata={"isolated": True}),
    ]
    return made


def test_what_changes_by_itself_goes():
    tidied = tidy.tidied(littered())
    assert tidied.metadata == {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    assert dict(tidied.cells[1].metadata) == {"tags": ["demo"]}
    assert tidied.cells[1].outputs[1].data == {"text/plain": "Explorer()"}
    assert [output.get("metadata") for output in tidied.cells[1].outputs] == [None, {}, {}]


def test_what_an_author_wrote_stays():
    before, tidied = littered(), tidy.tidied(littered())
    assert [cell.source for cell in tidied.cells] == [cell.source for cell in before.cells]
    assert [cell.id for cell in tidy.tidied(before).cells] == [cell.id for cell in before.cells]
    assert tidied.cells[0].metadata == {"tags": ["vi"], "pair": "0123456789ab"}
    assert tidied.cells[2].metadata == before.cells[2].metadata
    assert tidied.cells[1].execution_count == 7
    assert tidied.cells[1].outputs[0].text == "a\n"


def test_tidying_twice_is_tidying_once_and_the_notebook_given_is_left_alone():
    given = littered()
    before = copy.deepcopy(given)
    once = tidy.tidied(given)
    assert given == before
    assert tidy.tidied(once) == once


def test_saving_is_the_same_bytes_again(tmp_path):
    path = tmp_path / "a.ipynb"
    tidy.save(tidy.tidied(littered()), path)
    first = path.read_bytes()
    tidy.save(tidy.tidied(read_notebook(path)), path)
    assert path.read_bytes() == first
    assert first.endswith(b"}\n") and "Một".encode() in first


@pytest.fixture
def lesson_of(tmp_path):
    def make(*cells):
        return read_lesson(make_repository(tmp_path, **{"01_small": notebook(*cells)}), "01")

    return make


def test_a_run_stores_fresh_outputs_and_counts(lesson_of):
    loop = "for i in range(3):\n    print(i, flush=True)"
    lesson = lesson_of(markdown("Một", "vi"), code(loop, "demo"), code("2 + 3", "demo"))
    lesson.notebook.cells[1].outputs = [new_output("stream", name="stdout", text="old")]
    tidy.run(lesson)
    stored = read_notebook(lesson.path)
    assert [cell.execution_count for cell in stored.cells[1:]] == [1, 2]
    assert stored.cells[1].outputs == [new_output("stream", name="stdout", text="0\n1\n2\n")]
    assert stored.cells[2].outputs[0].data == {"text/plain": "5"}
    assert tidy.tidied(stored) == stored


def test_a_run_that_stops_stores_nothing(lesson_of):
    lesson = lesson_of(code("print(1)", "demo"), code("1 / 0", "demo"))
    before = lesson.path.read_bytes()
    with pytest.raises(CourseError) as raised:
        tidy.run(lesson)
    assert str(raised.value) == "01_small stops with ZeroDivisionError: division by zero; nothing was stored"
    assert lesson.path.read_bytes() == before
