"""Who may use whose names: tests that any process could run, answers that need nothing below them."""

import ast
import builtins

from course_utils.authoring.lint.cells import numbered, tags_of
from course_utils.grading.lessons import GRADE_ID, bound_names, parsed


def names(lesson):
    """A test uses its exercise's names, the setup's, and its own; a demonstration and an answer likewise."""
    setup = set().union(*map(bound_names, lesson.setup.values()))
    answers = {exercise.number: exercise.names for exercise in lesson.exercises}
    above = set()  # what the setup and the answers so far bind
    for number, cell in numbered(lesson, "code"):
        meta = cell.metadata.get("nbgrader")
        if "setup" in tags_of(cell):
            continue
        if not meta:
            yield from ((number, text) for text in _demonstration_faults(cell.source, setup, answers))
            continue
        if meta.get("solution"):
            above |= bound_names(cell.source)
            allowed, whose = setup | above, "an answer uses the setup's names and answers above it"
        else:
            match = GRADE_ID.match(meta.get("grade_id", ""))
            own = answers.get(f"{match[1]}.{match[2]}", set()) if match else set()
            allowed, whose = setup | own, "a test uses its exercise's names, the setup's and its own"
        if strange := _free_names(cell.source) - allowed:
            yield number, f"{whose}; not {', '.join(sorted(strange))}"


def _demonstration_faults(source, setup, answers):
    students = set().union(*answers.values())
    if rebound := bound_names(source) & (setup | students):
        yield f"a demonstration rebinds {', '.join(sorted(rebound))}"
    if needed := _free_names(source, outside_ready=True) & students:
        yield f"a demonstration needs the student's {', '.join(sorted(needed))}; put it under `if check.ready(…)`"


def _free_names(source, outside_ready=False):
    """Names that a cell loads and does not bind itself, builtins apart."""
    tree = parsed(source)
    if outside_ready:
        tree.body = [
            node for node in tree.body if not (isinstance(node, ast.If) and "check.ready(" in ast.unparse(node.test))
        ]
    nodes = list(ast.walk(tree))
    loaded = {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}
    bound = bound_names(source)
    for node in nodes:
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            bound.add(node.id)
        elif isinstance(node, ast.arg):
            bound.add(node.arg)
        elif isinstance(node, (ast.FunctionDef, ast.ClassDef, ast.ExceptHandler)) and node.name:
            bound.add(node.name)
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            bound |= {(alias.asname or alias.name).split(".")[0] for alias in node.names}
    return loaded - bound - set(dir(builtins)) - {"display", "get_ipython"}
