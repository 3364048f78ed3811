"""A lesson in a real JupyterLab, as a student and a grader meet it: Run All, Validate, formgrader."""

import shutil

import pytest

from course_utils.grading.lessons import read_lesson
from tests.conftest import ONE_LESSON as LESSON

from .conftest import REPOSITORY, WAIT, NotebookPage

pytestmark = pytest.mark.browser
EXERCISES = [exercise.number for exercise in read_lesson(REPOSITORY, LESSON).exercises]
EXPLORERS = sum("widgets." in cell.source for cell in read_lesson(REPOSITORY, LESSON).notebook.cells
                if "demo" in cell.metadata.get("tags", []))

# What the notebook's cells hold after a run, read from JupyterLab's model (cells out of sight are not in the page).
CELLS = """() => [...window.jupyterapp.shell.currentWidget.content.model.cells].map(cell => ({
    id: cell.getMetadata('nbgrader')?.grade_id ?? null,
    type: cell.type,
    count: cell.type === 'code' ? cell.executionCount : null,
    outputs: cell.type === 'code' ? cell.outputs.toJSON() : [],
}))"""


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """A folder like the repository, with the release in both languages and one finished hand-in."""
    folder = tmp_path_factory.mktemp("course")
    for name in ("pyproject.toml", "nbgrader_config.py"):
        shutil.copy(REPOSITORY / name, folder / name)
    for name in ("solutions", "notebooks"):
        shutil.copytree(REPOSITORY / name, folder / name)
    finished = REPOSITORY / "tests/small_class/submitted/an_dung_het" / LESSON / f"{LESSON}.ipynb"
    shutil.copy(finished, folder / "finished.ipynb")
    return folder


@pytest.fixture
def open_notebook(browser, lab_at, course):
    contexts = []

    def open_(path):
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        context.set_default_timeout(WAIT)
        contexts.append(context)
        return NotebookPage(context.new_page(), lab_at(course), path)

    yield open_
    for context in contexts:
        context.close()


def run_all(opened):
    """Run All, as a person does it; gives the cells once the last one is done."""
    opened._run_command("notebook:run-all-cells")
    opened.page.wait_for_function(f"({CELLS})().filter(cell => cell.type === 'code').every(cell => cell.count)", timeout=2 * WAIT)
    opened.page.wait_for_timeout(500)                # the last cell's output comes behind its count
    return opened.page.evaluate(CELLS)


def errors(cells):
    """{grade id: name of the error} of the cells that show one."""
    return {cell["id"]: output["ename"] for cell in cells for output in cell["outputs"] if output["output_type"] == "error"}


def last_text(cells):
    return cells[-1]["outputs"][-1]["data"]["text/plain"]


@pytest.mark.parametrize(("language", "said"), [("vi", "chưa làm"), ("en", "not attempted")])
def test_untouched_release_runs_to_its_end_and_only_tests_fail(open_notebook, screenshots, language, said):
    cells = run_all(open_notebook(f"notebooks/{language}/{LESSON}/{LESSON}.ipynb"))
    tests = {cell["id"] for cell in cells if cell["id"] and "_test_" in cell["id"]}
    assert errors(cells) == dict.fromkeys(tests, "NotAttempted")
    assert last_text(cells).count(said) == len(EXERCISES)


def test_finished_hand_in_runs_without_an_error(open_notebook, screenshots):
    opened = open_notebook("finished.ipynb")
    cells = run_all(opened)
    assert errors(cells) == {}
    assert last_text(cells).count("✓") == len(EXERCISES)
    views = [output for cell in cells for output in cell["outputs"]
             if "application/vnd.jupyter.widget-view+json" in output.get("data", {})]
    assert len(views) == EXPLORERS > 0
    opened.page.screenshot(path=screenshots / f"{LESSON}-finished.png")


def test_validate_button_says_what_fails(open_notebook, screenshots):
    opened = open_notebook(f"notebooks/vi/{LESSON}/{LESSON}.ipynb")
    opened.page.get_by_text("Validate", exact=True).first.click()
    dialog = opened.page.locator(".jp-Dialog")
    dialog.get_by_text("The following cell failed").first.wait_for(timeout=2 * WAIT)
    opened.page.screenshot(path=screenshots / "validate-failing.png")
    said = dialog.inner_text()
    for number in (EXERCISES[0], EXERCISES[-1]):
        assert f"Bạn chưa làm bài {number}." in said


def test_validate_button_passes_a_finished_hand_in(open_notebook):
    opened = open_notebook("finished.ipynb")
    opened.page.get_by_text("Validate", exact=True).first.click()
    opened.page.locator(".jp-Dialog").get_by_text("Success").first.wait_for(timeout=2 * WAIT)


def test_formgrader_lists_the_lesson_and_generates_it(browser, lab_at, course, screenshots):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(WAIT)
    page = context.new_page()
    try:
        page.goto(f"{lab_at(course)}/formgrader/manage_assignments")
        row = page.locator("#main-table tr", has_text=LESSON)
        row.wait_for()
        row.locator(".assign a").click()
        page.get_by_text("Successfully created the student version").wait_for(timeout=2 * WAIT)
        page.screenshot(path=screenshots / "formgrader.png")
    finally:
        context.close()
    made = course / "notebooks/vi" / LESSON / f"{LESSON}.ipynb"
    assert made.read_bytes() == (REPOSITORY / "notebooks/vi" / LESSON / f"{LESSON}.ipynb").read_bytes()
