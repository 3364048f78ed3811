"""Make the small class of hand-ins that `make grade` grades, from the releases and the kept answers.

    python tests/small_class/make_class.py        writes tests/small_class/submitted/STUDENT/LESSON/LESSON.ipynb

The hand-ins are committed: they are what students' files look like, and a test holds them to this recipe. What
each of them must get stands in expected.py, worked out from the same recipe for every lesson.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import nbformat

from course_utils.authoring.answers import read_answers
from course_utils.authoring.tidy import save
from course_utils.grading.lessons import find_root, lesson_names, read_lesson, read_notebook

ROOT = find_root(Path(__file__).parent)
HERE = Path(__file__).parent
STUDENTS = (
    "an_dung_het",
    "binh_english",
    "chi_colab",
    "dung_mot_phan",
    "em_chua_lam",
    "giang_lap_vo_tan",
    "ha_xoa_o",
)
LOOP_WITHOUT_END = "def {name}(*args, **kwargs):\n    while True:\n        pass\n"
WORDS = {
    "02_convolution": {
        "vi": "Ở đâu cũng dùng cùng một bộ lọc, nên mảnh ảnh đi đâu con số theo đó; bước trượt 2 thì chỉ đúng khi dịch chẵn ô.",
        "en": "The same filter is used everywhere, so a patch keeps its number wherever it goes; at stride 2 only even shifts.",
    }
}
OTHER_WORDS = {  # nobody but a person reads them
    "vi": "Em nghĩ là có, vì những gì phần lý thuyết phía trên đã chỉ ra.",
    "en": "I think so, for the reasons that the section above has shown.",
}


@dataclass(frozen=True)
class HandIn:
    """What one student did with a lesson.

    answers  {exercise number: source}; an exercise that is not in it is left as released, or deleted
    changed  what else became of the file, notebook in, notebook out
    """

    language: str
    answers: dict[str, str]
    answers_in_words: bool = False
    changed: Callable = lambda notebook: notebook


def make(lesson, folder):
    """Write every student's hand-in of one lesson below `folder`."""
    words = WORDS.get(lesson.name, OTHER_WORDS)
    for student, one in hand_ins(lesson).items():
        said = words[one.language] if one.answers_in_words else None
        notebook = one.changed(answered(lesson, one.language, one.answers, said))
        save(notebook, folder / student / lesson.name / f"{lesson.name}.ipynb")


def hand_ins(lesson):
    """{student: HandIn} of one lesson, in the order of STUDENTS."""
    kept = {exercise.number: read_answers(ROOT, lesson, exercise) for exercise in lesson.exercises}
    numbers = list(kept)
    first = {number: answers.right[0].source for number, answers in kept.items()}
    last = {number: answers.right[-1].source for number, answers in kept.items()}
    partly = {number: first[number] for number in numbers[:2]} | {
        number: kept[number].wrong[0].source for number in numbers[2:4]
    }
    loop = {second: endless(lesson.exercise(second)) for second in numbers[1:2]}
    without_first = {number: first[number] for number in numbers[1:]}
    made = (
        HandIn("vi", first, True),
        HandIn("en", last, True),
        HandIn("vi", last, True, _as_colab_saves),
        HandIn("vi", partly),
        HandIn("vi", {}),
        HandIn("en", first | loop, True),
        HandIn("vi", without_first, True, lambda notebook: _without_cells(lesson, notebook, numbers[0])),
    )
    return dict(zip(STUDENTS, made, strict=True))


def endless(exercise):
    """An answer that never ends, whatever the tests call of it."""
    return "\n\n".join(LOOP_WITHOUT_END.format(name=name) for name in exercise.called)


def answered(lesson, language, answers, words=None):
    """The release of a language with some of its answers filled in: {exercise number: source of the whole answer}."""
    notebook = read_notebook(ROOT / "notebooks" / language / lesson.name / f"{lesson.name}.ipynb")
    cells = {cell.metadata.nbgrader.grade_id: cell for cell in notebook.cells if "nbgrader" in cell.metadata}
    for number, source in answers.items():
        for grade_id in lesson.exercise(number).answers:
            cells[grade_id].source, source = source, ""
    if words:
        cells[next(iter(lesson.words[0].answers))].source = words
    return notebook


def without_demonstrations(notebook):
    """The same hand-in, as grading needs it at the least: no cell that only shows something."""
    notebook.cells = [cell for cell in notebook.cells if "demo" not in cell.metadata.get("tags", [])]
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
