"""What students handed in: `submitted/STUDENT/LESSON/LESSON.ipynb`, found and read before anything is graded."""

from course_utils.errors import CourseError
from course_utils.grading.lessons import GRADE_ID, read_notebook

METADATA_VERSION = 3  # of nbgrader 0.9; it refuses a notebook with any other


def find_students(submitted, name):
    """Names of the students who handed in the lesson of that name, sorted. Raises CourseError."""
    students = _students(submitted, name)
    if not students:
        raise CourseError(f"nobody in {submitted} handed in {name}; a hand-in lies in STUDENT/{name}/{name}.ipynb")
    return students


def handed_in(submitted, names, *, all_of_them=False):
    """Those of the lessons' names that somebody handed in.

    all_of_them  the person at the keyboard named each: raise where nobody handed in one of them
    Raises CourseError, also where nobody handed in any.
    """
    if all_of_them:
        return [name for name in names if find_students(submitted, name)]
    found = [name for name in names if _students(submitted, name)]
    if not found:
        raise CourseError(
            f"nobody in {submitted} handed in any of {', '.join(names)}; a hand-in lies in STUDENT/LESSON/LESSON.ipynb"
        )
    return found


def _students(submitted, name):
    if not submitted.is_dir():
        raise CourseError(f"there is no folder {submitted}; hand-ins lie in submitted/STUDENT/{name}/{name}.ipynb")
    folders = (path.parent.name for path in submitted.glob(f"*/{name}"))
    return sorted(student for student in folders if not student.startswith("."))


def read_hand_in(path, lesson):
    """The notebook that a student handed in. Raises CourseError with what the teacher can do about it."""
    there = sorted(other.name for other in path.parent.glob("*.ipynb"))
    if there and path.name not in there:
        raise CourseError(f"{path} is not there, but {', '.join(there)} is; if that is the hand-in, rename it")
    notebook = read_notebook(path, remedy="ask the student to hand it in again")
    own = {meta.grade_id for cell in lesson.notebook.cells if (meta := cell.metadata.get("nbgrader"))}
    metas = [(number, cell.metadata["nbgrader"]) for number, cell in enumerate(notebook.cells, 1) if _is_graded(cell)]
    if not any(_grade_id(meta) in own for _, meta in metas):
        raise CourseError(
            f"{path} is no notebook of {lesson.name}: {_whose(metas)}; ask the student for "
            f"notebooks/vi/{lesson.name}/{lesson.name}.ipynb (or en) with their answers in it"
        )
    for number, meta in metas:
        if odd := _odd(meta, own, lesson.name):
            raise CourseError(
                f'cell {number} of {path} {odd}; delete "nbgrader" from that cell\'s metadata where it is no exercise, '
                "else ask the student to copy the answers into a fresh notebook of this course; then grade again"
            )
    return notebook


def _is_graded(cell):
    return bool(cell.metadata.get("nbgrader"))


def _grade_id(meta):
    return meta.get("grade_id") if isinstance(meta, dict) else None


def _whose(metas):
    """Which lesson a notebook without any cell of ours may belong to."""
    others = {int(match[1]) for _, meta in metas if (match := GRADE_ID.match(str(_grade_id(meta) or "")))}
    if others:
        return f"its exercises are those of lesson {', '.join(map(str, sorted(others)))}"
    return "it has none of that lesson's exercise cells"


def _odd(meta, own, name):
    """What in a cell's metadata nbgrader would stop at, in a few words; None where it is as released."""
    if _grade_id(meta) not in own:
        return f"carries nbgrader data that is not of {name} (grade id {str(_grade_id(meta))[:40]!r})"
    version = meta.get("schema_version")
    if version != METADATA_VERSION:
        return f"carries nbgrader data of format {str(version)[:10]}, not {METADATA_VERSION}"
    return None
