"""Grade a class with nbgrader's own autograder under this course's configuration, and say why.

One submission at a time, so that a bad one never stops the others: it ends as graded, or as quarantined with
its reason. nbgrader keeps the gradebook and `autograded/`; what is told here is read back from them.
"""

import functools
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from course_utils.errors import CourseError
from course_utils.grading import BY_HAND, NOT_ATTEMPTED
from course_utils.grading.hand_ins import find_students, read_hand_in
from course_utils.grading.lessons import GRADE_ID, read_notebook
from course_utils.grading.nbgrader_plugins import seconds_for
from course_utils.grading.nbgrader_runs import convert, load_config, released
from course_utils.grading.older import Older
from course_utils.language import LANGUAGES

GRADED, QUARANTINED = "graded", "quarantined"


@dataclass
class ExerciseGrade:
    """Points of one exercise. `reason` is None where all were earned."""

    points: float
    most: float
    reason: str | None = None


@dataclass
class Grade:
    """What became of one submission."""

    student: str
    reason: str | None = None  # why it is in quarantine
    exercises: dict[str, ExerciseGrade] = field(default_factory=dict)

    @property
    def status(self):
        """GRADED, NOT_ATTEMPTED (every answer is), or QUARANTINED."""
        if self.reason:
            return QUARANTINED
        untouched = all(exercise.reason == NOT_ATTEMPTED for exercise in self.exercises.values())
        return NOT_ATTEMPTED if untouched else GRADED

    @property
    def points(self):
        """All points earned so far, the question in words apart."""
        return sum(exercise.points for exercise in self.exercises.values())


@dataclass(frozen=True)
class HandIns:
    """All hand-ins of one lesson, ready to be graded; made by `prepare`."""

    lesson: object  # lessons.Lesson
    students: list[str]
    config: object  # nbgrader's

    def grade(self, progress=lambda student: None):
        """A Grade for each student, in order. `progress` is told the student whose turn it is."""
        grades = []
        for student in self.students:
            progress(student)
            grades.append(_grade_one(self.config, self.lesson, student))
        return grades


def prepare(root, lesson, submitted, output, *, timeout=None):
    """The HandIns of `submitted/STUDENT/<lesson>/<lesson>.ipynb`; the lesson's points and tests go to the gradebook.

    output   folder of gradebook.db and autograded/
    timeout  seconds a cell may run; None leaves nbgrader_config.py's
    Raises CourseError where nothing is there to grade, or the release is not what the solution gives.
    """
    students = find_students(submitted, lesson.name)
    output.mkdir(parents=True, exist_ok=True)
    config = _config(root, submitted, output, timeout)
    with tempfile.TemporaryDirectory() as folder:
        made = released(root, lesson.name, LANGUAGES[0], folder, config.CourseDirectory.db_url)
        _require_same(
            made / f"{lesson.name}.ipynb", root / "notebooks" / LANGUAGES[0] / lesson.name / f"{lesson.name}.ipynb"
        )
    return HandIns(lesson, students, config)


def grade(root, lesson, submitted, output, *, timeout=None, progress=lambda student: None):
    """`prepare`, then grade: a Grade for each student who handed in this lesson. Raises CourseError."""
    return prepare(root, lesson, submitted, output, timeout=timeout).grade(progress)


def _require_same(made, released_notebook):
    """Points and tests come from the solution, cells that are gone from the release: they must belong together."""
    if not released_notebook.is_file() or made.read_bytes() != released_notebook.read_bytes():
        raise CourseError(f"{released_notebook} is not what its solution gives; run `course release` before grading")


def _config(root, submitted, output, timeout):
    config = load_config(root)
    config.CourseDirectory.submitted_directory = str(submitted.resolve())
    config.CourseDirectory.autograded_directory = str((output / "autograded").resolve())
    config.CourseDirectory.db_url = f"sqlite:///{(output / 'gradebook.db').resolve()}"
    if timeout:
        config.Execute.timeout = timeout
        config.Execute.timeout_func = functools.partial(seconds_for, seconds=timeout)
    return config


def _grade_one(config, lesson, student):
    from nbgrader.converters import Autograde

    course = config.CourseDirectory
    older = Older(config, lesson.name, student)
    try:
        read_hand_in(Path(course.submitted_directory) / student / lesson.name / f"{lesson.name}.ipynb", lesson)
        try:
            _convert_once_more(Autograde, config, lesson.name, student)
        except CourseError as error:
            raise CourseError(f"nbgrader could not grade it: {error}") from error
    except CourseError as error:
        return Grade(student, older.withdraw(str(error)))
    older.discard()
    graded = read_notebook(Path(course.autograded_directory) / student / lesson.name / f"{lesson.name}.ipynb")
    return Grade(student, exercises=_exercises(lesson, graded))


def _convert_once_more(converter, config, name, student):
    """Run a converter again where no kernel came up: the port that was found free for it was taken meanwhile."""
    try:
        convert(converter, config, name, student)
    except CourseError as error:
        if "Kernel died before replying to kernel_info" not in str(error):
            raise
        convert(converter, config, name, student)


def _exercises(lesson, graded):
    """{number: ExerciseGrade} as the autograded notebook shows them."""
    from nbgrader.utils import compute_checksum, determine_grade

    cells = {
        cell.metadata.nbgrader.grade_id: cell
        for cell in graded.cells
        if GRADE_ID.match(cell.metadata.get("nbgrader", {}).get("grade_id") or "")
    }
    found = {}
    for exercise in lesson.exercises:
        untouched = all(
            grade_id not in cells or compute_checksum(cells[grade_id]) == cells[grade_id].metadata.nbgrader.checksum
            for grade_id in exercise.answers
        )
        earned = sum(determine_grade(cells[test.grade_id])[0] or 0 for test in exercise.tests if test.grade_id in cells)
        reason = (
            NOT_ATTEMPTED
            if untouched
            else next(filter(None, (_error(cells[test.grade_id]) for test in exercise.tests)), None)
        )
        found[exercise.number] = ExerciseGrade(earned, exercise.points, reason)
    for question in lesson.words:
        cell = cells.get(next(iter(question.answers)))
        untouched = cell is None or compute_checksum(cell) == cell.metadata.nbgrader.checksum
        found[question.number] = ExerciseGrade(0, question.points, NOT_ATTEMPTED if untouched else BY_HAND)
    return found


def _error(cell):
    """Why a test cell gave nothing, in one line; None where it passed."""
    for output in cell.outputs:
        if output.output_type == "error":
            if output.ename == "CellTimeoutError" or "KeyboardInterrupt" in output.ename:
                return "stopped: it ran longer than the time limit"
            text = " ".join(output.evalue.split())
            return text if output.ename in ("Failure", "ForbiddenCall") else f"{output.ename}: {text}"
    return None
