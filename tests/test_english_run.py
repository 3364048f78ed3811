"""The solutions run in English too: the stored outputs are Vietnamese, so nothing is compared, only run."""

import os
import subprocess
import sys

import nbformat
import pytest
from nbclient import NotebookClient

from course_utils.grading.lessons import lesson_names, read_lesson
from tests.conftest import ROOT


@pytest.mark.parametrize("name", lesson_names(ROOT))
def test_solution_runs_in_english_and_says_so(name, monkeypatch):
    monkeypatch.setenv("COURSE_LANGUAGE", "en")
    lesson = read_lesson(ROOT, name)
    notebook = nbformat.from_dict(lesson.notebook)
    NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(lesson.path.parent)}}).execute()
    said = [
        output.get("text", "") + str(output.get("data", {}).get("text/plain", ""))
        for cell in notebook.cells
        if cell.cell_type == "code"
        for output in cell.outputs
    ]
    assert any("visible tests pass" in text for text in said)
    vietnamese = set("ăđơưạảấầẩậắằẳặẹẻẽếềểệỉịọỏốồổộớờởợụủứừửữựỳỵỷỹ")
    assert not [text for text in said if vietnamese & set(text.lower())]


def test_setup_cell_without_the_variable_speaks_the_release_s_language():
    source = "from course_utils import lesson; lesson.begin('02_convolution', language='en')"
    environment = {key: value for key, value in os.environ.items() if key != "COURSE_LANGUAGE"}
    shown = subprocess.run([sys.executable, "-c", source], env=environment, capture_output=True, text=True, check=True)
    assert shown.stdout.startswith("Lesson 2 · English · running on ")
