"""Find a lesson, read its notebook, and see the exercises in it.

Grade ids carry the numbering: the answer cell of exercise 2.3 is `ex_2_3` (more answer cells of the same
exercise: `ex_2_3_b`, …), its test cells are `ex_2_3_test_1`, `ex_2_3_test_2`. A Markdown answer with points
is the question in words.
"""

import ast
import contextlib
import re
import symtable
from dataclasses import dataclass
from pathlib import Path

import nbformat

from course_utils.errors import CourseError

GRADE_ID = re.compile(r"ex_(\d+)_(\d+)(?:_test_(\d+)|_([a-z]))?$")


@dataclass(frozen=True)
class TestCell:
    """A cell that gives points."""

    grade_id: str
    points: float
    source: str


@dataclass(frozen=True)
class Exercise:
    """One exercise: what the student writes, and what judges it. `tests` is empty for one in words."""

    number: str
    answers: dict[str, str]  # {grade id: source} in the order of the notebook
    tests: tuple[TestCell, ...]
    points: float

    @property
    def names(self):
        """Names that the answer cells bind."""
        return set().union(*(bound_names(source) for source in self.answers.values()))

    @property
    def reference(self):
        """The whole right answer: the sources of its cells, one below the other."""
        return "\n\n".join(self.answers.values())

    @property
    def called(self):
        """Those of the names that the tests use, in the order of the answer. Raises CourseError where none is."""
        used = {node.id for test in self.tests for node in ast.walk(parsed(test.source)) if isinstance(node, ast.Name)}
        found = self.names & used
        if not found:
            raise CourseError(
                f"the tests of exercise {self.number} use none of the names that its answer binds "
                f"({', '.join(sorted(self.names)) or 'it binds none'}); they should call one"
            )
        return sorted(found, key=lambda name: re.search(rf"\b{name}\b", self.reference).start())


@dataclass(frozen=True)
class Lesson:
    """A lesson's solution notebook, read."""

    name: str
    path: Path
    notebook: nbformat.NotebookNode
    setup: dict[str, str]  # {"vi": source, "en": source}
    exercises: tuple[Exercise, ...]
    words: tuple[Exercise, ...]

    def exercise(self, number):
        """The exercise of that number. Raises CourseError."""
        for exercise in self.exercises:
            if exercise.number == number:
                return exercise
        there = ", ".join(exercise.number for exercise in self.exercises) or "none"
        raise CourseError(f"lesson {self.name} has no exercise {number!r} that a machine grades; it has {there}")


def find_root(start=None):
    """The checkout's folder, from `start` (the current folder) upwards. Raises CourseError."""
    start = Path(start or Path.cwd()).resolve()
    for folder in (start, *start.parents):
        if (folder / "nbgrader_config.py").is_file() and (folder / "solutions").is_dir():
            return folder
    raise CourseError(f"{start} is not inside the course's repository (no nbgrader_config.py above it); change into it")


def lesson_names(root):
    """Names of all lessons, in their order."""
    return sorted(path.parent.name for path in (root / "solutions").glob("*/*.ipynb") if path.stem == path.parent.name)


def find_lesson(root, prefix):
    """The one lesson whose name starts with `prefix`. Raises CourseError."""
    names = lesson_names(root)
    if prefix in names:
        return prefix
    found = [name for name in names if name.startswith(prefix)]
    if len(found) == 1:
        return found[0]
    there = ", ".join(names) or "none yet"
    if not found:
        raise CourseError(f"there is no lesson {prefix!r}; the lessons are: {there}")
    raise CourseError(f"{prefix!r} fits more than one lesson: {', '.join(found)}; write more of the name")


def read_notebook(path, remedy="open it in JupyterLab or bring it back from git"):
    """A notebook of format 4. Raises CourseError for what is not one, with the remedy for who reads that."""
    try:
        return nbformat.read(path, as_version=4)
    except FileNotFoundError:
        raise CourseError(f"{path} does not exist") from None
    except Exception as error:  # nbformat raises a dozen kinds for a broken file
        reason = str(error).splitlines()[0][:120] if str(error) else type(error).__name__
        raise CourseError(f"{path} is not a readable notebook ({reason}); {remedy}") from error


def read_lesson(root, prefix):
    """The lesson of that name or unique prefix, its exercises found. Raises CourseError."""
    name = find_lesson(root, prefix)
    path = root / "solutions" / name / f"{name}.ipynb"
    notebook = read_notebook(path)
    setup = {}
    for cell in notebook.cells:
        tags = cell.metadata.get("tags", [])
        if "setup" in tags:
            setup.update({tag: cell.source for tag in tags if tag in ("vi", "en")})
    exercises = find_exercises(notebook)
    return Lesson(
        name,
        path,
        notebook,
        setup,
        tuple(exercise for exercise in exercises if exercise.tests),
        tuple(exercise for exercise in exercises if not exercise.tests),
    )


def find_exercises(notebook):
    """The exercises of a solution notebook, in order."""
    answers, tests, points = {}, {}, {}
    for cell in notebook.cells:
        meta = cell.metadata.get("nbgrader")
        match = meta and GRADE_ID.match(meta.get("grade_id", ""))
        if not match:
            continue
        number = f"{match[1]}.{match[2]}"
        if meta.get("solution"):
            answers.setdefault(number, {})[meta.grade_id] = cell.source
        if meta.get("grade"):
            points[number] = points.get(number, 0) + meta.get("points", 0)
            if not meta.get("solution"):
                tests.setdefault(number, []).append(TestCell(meta.grade_id, meta.get("points", 0), cell.source))
    return [
        Exercise(number, sources, tuple(tests.get(number, ())), points.get(number, 0))
        for number, sources in answers.items()
    ]


def bound_names(source):
    """Names that a cell binds at its top level."""
    names = set()
    for node in parsed(source).body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            names.add(node.name)
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            names |= {(alias.asname or alias.name).split(".")[0] for alias in node.names}
        else:
            names |= {
                name.id for name in ast.walk(node) if isinstance(name, ast.Name) and isinstance(name.ctx, ast.Store)
            }
            names |= {
                (alias.asname or alias.name).split(".")[0]
                for inner in ast.walk(node)
                if isinstance(inner, (ast.Import, ast.ImportFrom))
                for alias in inner.names
            }
            names |= {inner.name for inner in ast.walk(node) if isinstance(inner, (ast.FunctionDef, ast.ClassDef))}
    return names


def global_names(source):
    """Names that a cell looks up outside its functions' own scopes: parameters and locals are not among them."""
    found, scopes = set(), [symtable.symtable(ast.unparse(parsed(source)), "cell", "exec")]
    while scopes:
        scope = scopes.pop()
        scopes += scope.get_children()
        found |= {
            symbol.get_name()
            for symbol in scope.get_symbols()
            if symbol.is_referenced() and (symbol.is_global() or scope.get_type() == "module")
        }
    return found


def parsed(source):
    """The syntax tree of a cell, its magics left out; an empty one for what is not Python."""
    for python in (source, re.sub(r"^(\s*)[%!].*$", r"\1pass", source, flags=re.MULTILINE)):
        with contextlib.suppress(SyntaxError):
            return ast.parse(python)
    return ast.Module([], [])
