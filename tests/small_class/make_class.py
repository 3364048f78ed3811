"""Make the small class of hand-ins that `make grade` grades, from the releases and the kept answers.

    python tests/small_class/make_class.py        writes tests/small_class/submitted/STUDENT/LESSON/LESSON.ipynb

The hand-ins are committed: they are what students' files look like, and a test holds them to this recipe.
"""

import sys
from pathlib import Path

import nbformat

from course_utils.authoring.answers import read_answers
from course_utils.authoring.tidy import save
from course_utils.grading.lessons import find_root, lesson_names, read_lesson, read_notebook

ROOT = find_root(Path(__file__).parent)
HERE = Path(__file__).parent
LOOP_WITHOUT_END = "def {name}(*args, **kwargs):\n    while True:\n        pass\n"
WORDS = {
    "vi": "Ở đâu cũng dùng cùng một bộ lọc, nên mảnh ảnh đi đâu con số theo đó; bước trượt 2 thì chỉ đúng khi dịch chẵn ô.",
    "en": "The same filter is used everywhere, so a patch keeps its number wherever it goes; at stride 2 only even shifts.",
}


def make(lesson, folder):
    """Write every student's hand-in of one lesson below `folder`."""
    for student, hand_in in _students(lesson).items():
        save(hand_in, folder / student / lesson.name / f"{lesson.name}.ipynb")


def _students(lesson):
    """{student: notebook}"""
    right = {exercise.number: read_answers(ROOT, lesson, exercise).right for exercise in lesson.exercises}
    wrong = {exercise.number: read_answers(ROOT, lesson, exercise).wrong for exercise in lesson.exercises}
    numbers = list(right)
    first = {number: answers[0].source for number, answers in right.items()}
    last = {number: answers[-1].source for number, answers in right.items()}
    partly = {number: first[number] for number in numbers[:2]} | {
        number: wrong[number][0].source for number in numbers[2:4]
    }
    second = numbers[1 % len(numbers)]
    name = lesson.exercise(second).called
    return {
        "an_dung_het": answered(lesson, "vi", first, WORDS["vi"]),
        "binh_english": answered(lesson, "en", last, WORDS["en"]),
        "chi_colab": _as_colab_saves(answered(lesson, "vi", last, WORDS["vi"])),
        "dung_mot_phan": answered(lesson, "vi", partly, None),
        "em_chua_lam": answered(lesson, "vi", {}, None),
        "giang_lap_vo_tan": answered(lesson, "en", first | {second: LOOP_WITHOUT_END.format(name=name)}, WORDS["en"]),
        "ha_xoa_o": _without_cells(lesson, answered(lesson, "vi", first, WORDS["vi"]), numbers[0]),
    }


def answered(lesson, language, answers, words=None):
    """The release of a language with some of its answers filled in: {exercise number: source}."""
    notebook = read_notebook(ROOT / "notebooks" / language / lesson.name / f"{lesson.name}.ipynb")
    cells = {cell.metadata.nbgrader.grade_id: cell for cell in notebook.cells if "nbgrader" in cell.metadata}
    for number, source in answers.items():
        cells[next(iter(lesson.exercise(number).answers))].source = source
    if words:
        cells[next(iter(lesson.words[0].answers))].source = words
    return notebook


def _as_colab_saves(notebook):
    """No cell ids, Colab's own metadata, an `outputId`, and a widget state without its `state`."""
    for index, cell in enumerate(notebook.cells):
        cell.pop("id", None)
        cell.metadata["id"] = f"colab{index}"
        if cell.cell_type == "code":
            cell.metadata["colab"] = {"base_uri": "https://localhost:8080/"}
            cell.metadata["outputId"] = f"00000000-0000-4000-8000-{index:012d}"
    notebook.metadata["colab"] = {"provenance": [], "toc_visible": True}
    notebook.metadata["accelerator"] = "GPU"
    notebook.metadata["widgets"] = {"application/vnd.jupyter.widget-state+json": {}}
    notebook.nbformat_minor = 0
    return nbformat.from_dict(notebook)


def _without_cells(lesson, notebook, number):
    """A student's cells of one exercise are gone, test cells among them; the last answer stands there twice."""
    gone = {*lesson.exercise(number).answers, *(test.grade_id for test in lesson.exercise(number).tests)}
    last = next(iter(lesson.exercises[-1].answers))
    cells = []
    for cell in notebook.cells:
        grade_id = cell.metadata.get("nbgrader", {}).get("grade_id")
        if grade_id not in gone:
            cells.append(cell)
        if grade_id == last:
            twin = nbformat.from_dict(cell)
            twin.id = "copied"
            cells.append(twin)
    notebook.cells = cells
    return notebook


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "submitted"
    for name in lesson_names(ROOT):
        make(read_lesson(ROOT, name), target)
    print("wrote", target)
