"""What the tests make: cells that are run, failures that are caught, small notebooks and repositories."""

import itertools
import shutil
from pathlib import Path

import nbformat
import pytest

from course_utils import check
from course_utils.grading import ways
from tests.conftest import ONE_LESSON

REPOSITORY = Path(__file__).parents[2]
LESSON = ONE_LESSON
HINT = {"vi": "Xem lại hàng cuối.", "en": "Look at the last row."}

_cell_number = itertools.count(1)


def run_cell(source, namespace=None):
    """Run a notebook cell's source as the course runs it; gives its namespace."""
    namespace = {"__name__": "__main__"} if namespace is None else namespace
    ways.execute(source, namespace, f"cell {next(_cell_number)}")
    return namespace


def failure_of(ask):
    """The Failure that `ask()` raises."""
    with pytest.raises(check.Failure) as raised:
        ask()
    return raised.value


def markdown(source, *tags):
    """A Markdown cell with these tags."""
    cell = nbformat.v4.new_markdown_cell(source)
    cell.metadata.tags = list(tags)
    return cell


def code(source, *tags):
    """A code cell with these tags."""
    cell = nbformat.v4.new_code_cell(source)
    if tags:
        cell.metadata.tags = list(tags)
    return cell


def answer_cell(grade_id, source):
    """A code cell in which a student answers."""
    return _graded(nbformat.v4.new_code_cell(source), grade_id, solution=True, grade=False, locked=False)


def test_cell(grade_id, source, points=1):
    """A code cell that gives points."""
    cell = _graded(nbformat.v4.new_code_cell(source), grade_id, solution=False, grade=True, locked=True)
    cell.metadata.nbgrader.points = points
    return cell


test_cell.__test__ = False  # the name is the course's; it is no test of pytest's


def words_cell(grade_id, source, points=1):
    """A Markdown cell with a question in words, which a person marks."""
    cell = _graded(nbformat.v4.new_markdown_cell(source), grade_id, solution=True, grade=True, locked=False)
    cell.metadata.nbgrader.points = points
    return cell


def _graded(cell, grade_id, **flags):
    meta = {"grade_id": grade_id, "schema_version": 3, "task": False, **flags}
    cell.metadata.nbgrader = nbformat.from_dict(meta)
    return cell


def notebook(*cells):
    """A notebook of these cells."""
    return nbformat.v4.new_notebook(cells=list(cells))


def make_repository(folder, **lessons):
    """A small repository in `folder` with these lessons, {name: notebook}; gives the folder.

    A name that is no Python name is given as `**{"01_tiny": …}`.
    """
    for name in ("pyproject.toml", "nbgrader_config.py"):
        shutil.copy(REPOSITORY / name, folder / name)
    (folder / "solutions").mkdir(exist_ok=True)
    for name, made in lessons.items():
        path = folder / "solutions" / name / f"{name}.ipynb"
        path.parent.mkdir(parents=True)
        nbformat.write(made, path)
    return folder
