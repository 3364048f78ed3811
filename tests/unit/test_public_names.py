"""What lessons and students may call stays: names and parameters that a lesson has used are not renamed or dropped.

Adding to the list is fine. A change of a line that stands here breaks notebooks that people have on their disks.
"""

import ast
import importlib
import inspect
import subprocess
import sys

import pytest

from course_utils.grading.lessons import lesson_names, parsed, read_lesson

from .making import REPOSITORY

PUBLIC = {
    "check.begin": "(exercise, part=1)",
    "check.call": "(function, *args, **kwargs)",
    "check.forbid": "(*names)",
    "check.hidden": "()",
    "check.passed": "()",
    "check.progress": "(*exercises, words=())",
    "check.ready": "(exercise)",
    "check.value": "(thing, name='answer')",
    "check.calls.Result.close": "(self, expected, *, vi, en, rtol=1e-05, atol=1e-06)",
    "check.calls.Result.equals": "(self, expected, *, vi, en)",
    "check.calls.Result.has_shape": "(self, shape, *, vi, en)",
    "check.calls.Result.has_type": "(self, kind, *, vi, en)",
    "check.calls.Result.is_true": "(self, condition, *, vi, en)",
    "check.calls.Result.leaves_unchanged": "(self, *, vi, en)",
    "check.calls.Result.raises": "(self, kind, *, vi, en)",
    "data.photo": "(name, gray=False)",
    "language.text": "(*, vi, en)",
    "layers.convolve": "(image, kernel, *, stride=1, padding=0)",
    "layers.cross_correlate": "(image, kernel, *, stride=1, padding=0)",
    "layers.output_size": "(n, kernel_size, padding=0, stride=1)",
    "layers.pad": "(image, padding)",
    "layers.same_padding": "(n, kernel_size, stride=1)",
    "lesson.begin": "(name, *, language, seed=0)",
    "plots.images": "(*arrays, titles=None, alt=None, width=2.9, same_scale=False)",
    "plots.number_grids": "(*matrices, titles=None, signs=None, marks=None, alt=None)",
    "widgets.filter_explorer": "(photo, kernel)",
    "widgets.stride_explorer": "(image, kernel)",
    "widgets.window_explorer": "(image, kernel, photo=None)",
}
VALUES = {"check.CONVOLUTIONS", "check.PADDINGS", "check.Failure", "check.ForbiddenCall", "check.NotAttempted"}
METHODS = {name.rsplit(".", 1)[1] for name in PUBLIC if ".Result." in name}


def value_of(name):
    module, *path = name.split(".")
    value = importlib.import_module(f"course_utils.{module}")
    for part in path:
        value = getattr(value, part)
    return value


@pytest.mark.parametrize("name, parameters", PUBLIC.items(), ids=PUBLIC)
def test_a_public_name_keeps_its_parameters(name, parameters):
    assert str(inspect.signature(value_of(name))) == parameters


@pytest.mark.parametrize("name", sorted(VALUES))
def test_a_public_value_is_there(name):
    assert value_of(name) is not None


def names_in(source):
    """What a cell uses of course_utils: "check.call", "language.text", …"""
    tree = parsed(source)
    modules = {"check", "data", "language", "layers", "lesson", "plots", "widgets", "models", "colab", "gradcheck"}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in modules:
            yield f"{node.value.id}.{node.attr}"
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("course_utils."):
            yield from (f"{node.module.removeprefix('course_utils.')}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("name", lesson_names(REPOSITORY))
def test_every_name_that_a_lesson_uses_stands_here(name):
    cells = read_lesson(REPOSITORY, name).notebook.cells
    used = {found for cell in cells if cell.cell_type == "code" for found in names_in(cell.source)}
    assert "check.call" in used
    assert used - set(PUBLIC) - VALUES == set()


def test_the_reader_of_names_itself_sees_one():
    source = "from course_utils.language import text, spam\ncheck.call(f)\nprint(layers.eggs)"
    assert set(names_in(source)) == {"language.text", "language.spam", "check.call", "layers.eggs"}


HEAVY = (
    "tensorflow",
    "keras",
    "matplotlib",
    "PIL",
    "anywidget",
    "ipywidgets",
    "IPython",
    "nbformat",
    "nbgrader",
    "pandas",
)


@pytest.mark.parametrize(
    "line",
    [
        "import course_utils",
        "from course_utils import check, data, layers, lesson, plots, widgets\nfrom course_utils.language import text",
    ],
    ids=["the package", "the setup cell of a lesson"],
)
def test_an_import_loads_nothing_heavy(line):
    program = f"import sys\n{line}\nprint([name for name in {HEAVY!r} if name in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout == "[]\n"
