"""What is graded: ids and points, the marks in the cells, the form of a test cell and of its hints."""

import ast
import re

from course_utils.authoring import pairs
from course_utils.authoring.lint.cells import numbered, tags_of
from course_utils.grading.lessons import GRADE_ID, parsed
from course_utils.grading.stubs import without_hidden

POINTS = 20  # a lesson
QUESTIONS = ("equals", "close", "has_shape", "has_type", "is_true", "parts", "raises", "leaves_unchanged")
_OWN_SCOPE = (ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
_HIDDEN_BLOCK = re.compile(r"### BEGIN HIDDEN TESTS\n(.*?)### END HIDDEN TESTS", re.DOTALL)


def marks(lesson):
    """Cell ids are unique, regions are closed, and the setup begins this lesson."""
    ids = [cell.get("id") for cell in lesson.notebook.cells]
    for number, cell in numbered(lesson):
        if ids.count(cell.get("id")) > 1:
            yield number, f"cell id {cell.get('id')!r} stands more than once"
        for region in ("SOLUTION", "HIDDEN TESTS"):
            if cell.source.count(f"### BEGIN {region}") != cell.source.count(f"### END {region}"):
                yield number, f"### BEGIN {region} and ### END {region} do not match"
        if "setup" in tags_of(cell) and f'lesson.begin("{lesson.name}"' not in cell.source:
            yield number, f'the setup begins another lesson; write lesson.begin("{lesson.name}", …)'


def grade_ids(lesson):
    """Each graded cell has an id of its own, of the form ex_2_3 or ex_2_3_test_1, that belongs to this lesson."""
    seen = set()
    for number, cell in numbered(lesson):
        meta = cell.metadata.get("nbgrader")
        if not meta:
            continue
        grade_id = meta.get("grade_id", "")
        match = GRADE_ID.match(grade_id)
        if not match:
            yield number, f"grade id {meta.get('grade_id')!r} is not of the form ex_2_3 or ex_2_3_test_1"
        elif int(match[1]) != int(lesson.name.split("_")[0]):
            yield number, f"grade id {grade_id!r} belongs to another lesson than {lesson.name}"
        if grade_id in seen:
            yield number, f"grade id {grade_id!r} stands twice"
        seen.add(grade_id)
        if meta.get("solution") and "BEGIN SOLUTION" not in cell.source and cell.cell_type == "code":
            yield number, "an answer cell keeps its solution between ### BEGIN SOLUTION and ### END SOLUTION"


def totals(lesson):
    """20 points a lesson, one question in words, two test cells from 3 points up."""
    metas = [meta for _, cell in numbered(lesson) if (meta := cell.metadata.get("nbgrader"))]
    points = sum(meta.get("points", 0) for meta in metas if meta.get("grade"))
    if points != POINTS:
        yield 0, f"the exercises give {points} points; a lesson has {POINTS}"
    if len(lesson.words) != 1:
        yield 0, f"{len(lesson.words)} questions in words; a lesson has 1"
    if not lesson.exercises:
        yield 0, "no exercise that a machine grades"
    for exercise in lesson.exercises:
        if exercise.points >= 3 and len(exercise.tests) < 2:
            worth = f"exercise {exercise.number} has {exercise.points} points"
            yield 0, f"{worth} and one test cell; from 3 points up there are two"


def tests(lesson):
    """The form of a test cell: begin, visible tests, passed, then hidden ones with `check.hidden()` first."""
    for number, cell in numbered(lesson, "code"):
        meta = cell.metadata.get("nbgrader")
        if meta and not meta.get("solution"):
            match = GRADE_ID.match(meta.get("grade_id", ""))
            yield from ((number, text) for text in _form_faults(cell, match))
            if not pairs.is_hint_stamped(cell):
                todo = f"read them, then `course stamp {lesson.name}`"
                yield number, f"hints changed since someone read both languages; {todo}"
            yield from ((number, text) for text in _hint_faults(cell.source))


def _form_faults(cell, match):
    part = f", part={match[3]}" if match and match[3] != "1" else ""
    begin = f'check.begin("{match[1]}.{match[2]}"{part})' if match else ""
    visible = without_hidden(cell.source).splitlines()
    if not visible or visible[0] != begin:
        yield f"a test cell begins with {begin}"
    if visible[-1:] != ["check.passed()"]:
        yield "the visible tests end with check.passed()"
    if not all(block.startswith("check.hidden()\n") for block in _HIDDEN_BLOCK.findall(cell.source)):
        yield "a hidden block begins with check.hidden()"
    if open_names := {name for name in _names_left(cell.source) if not name.startswith("_")}:
        yield f"names of a test begin with an underscore, a student may use {', '.join(sorted(open_names))}"
    if any(isinstance(node, ast.Assert) for node in ast.walk(parsed(cell.source))):
        yield "a test asks through check, not by assert: an answer that crashes would get no hint"


def _names_left(source):
    """Names that a cell leaves behind; those inside a function, a lambda or a comprehension are its own.

    Not by `symtable`, which from Python 3.12 on counts a comprehension's names among those of the cell.
    """
    names, todo = set(), [*parsed(source).body]
    while todo:
        node = todo.pop()
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            names.add(node.name)
        elif isinstance(node, _OWN_SCOPE):  # `:=` in a comprehension binds outside of it
            todo += [inner.target for inner in ast.walk(node) if isinstance(inner, ast.NamedExpr)]
        elif isinstance(node, ast.alias):
            names.add((node.asname or node.name).split(".")[0])
        else:
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                names.add(node.id)
            elif isinstance(node, (ast.ExceptHandler, ast.MatchAs, ast.MatchStar)) and node.name:
                names.add(node.name)
            todo += ast.iter_child_nodes(node)
    return names


def _hint_faults(source):
    for node in ast.walk(parsed(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in QUESTIONS:
            texts = {keyword.arg: keyword.value for keyword in node.keywords if keyword.arg in ("vi", "en")}
            if len(texts) < 2 or not all(isinstance(value, ast.Constant) and value.value for value in texts.values()):
                yield f".{node.func.attr} in line {node.lineno} lacks a hint in vi or en"
                continue
            vi, en = (sorted(pairs.numbers(texts[language].value)) for language in ("vi", "en"))
            if vi != en:
                yield f"the hints of .{node.func.attr} in line {node.lineno} have different numbers: {vi} and {en}"
