"""An older grading of the same student, kept while a newer hand-in is graded.

nbgrader deletes the autograded copy before it tries the new one, and leaves the old score standing where the
new one cannot be graded: a result that belongs to no file any more. Here the copy steps aside first. When the
new hand-in is graded, it goes; when not, it stays with the marks that it had, and the gradebook says why.
"""

import contextlib
import json
import shutil
import warnings
from pathlib import Path

from course_utils.files import write_text

FOLDER = ".older"  # below autograded/, where nbgrader's `*/LESSON` does not look


class Older:
    """The older copy of one student's lesson. `folder` is where the newest one waits, None where there is none."""

    def __init__(self, config, name, student):
        """Set the autograded copy of lesson `name` aside, under nbgrader's configuration `config`."""
        self._course, self._name, self._student = config.CourseDirectory, name, student
        autograded = Path(self._course.autograded_directory)
        kept = sorted((autograded / FOLDER / student).glob(f"{name}-*"), key=_number)
        self.folder, self._is_new = (kept[-1] if kept else None), False
        if (autograded / student / name).exists():
            number = _number(self.folder) + 1 if kept else 1
            self.folder, self._is_new = autograded / FOLDER / student / f"{name}-{number}", True
            self.folder.parent.mkdir(parents=True, exist_ok=True)
            (autograded / student / name).rename(self.folder)

    def discard(self):
        """The newer hand-in is graded: the copy that stepped aside for it goes. What an earlier run kept stays."""
        if self._is_new:
            shutil.rmtree(self.folder)

    def withdraw(self, reason):
        """The newer hand-in could not be graded: no score stands, the gradebook says why, the marks are kept.

        Gives the reason, with the place of the older copy.
        """
        marks = _replaced(self._course, self._name, self._student, f"quarantined: {reason}")
        if self._is_new and marks:
            write_text(self.folder / "marks.json", json.dumps(marks, ensure_ascii=False, indent=2) + "\n")
        if not self.folder:
            return reason
        return f"{reason} (an older copy that was graded, with its marks, is kept in {self.folder})"


def _replaced(course, name, student, comment):
    """Put a submission without a score in the place of a student's, if any; gives the marks that stood there."""
    from nbgrader.api import Gradebook, MissingEntry

    with warnings.catch_warnings(), Gradebook(course.db_url, course.course_id) as book:
        warnings.simplefilter("ignore")  # SQLAlchemy's, about nbgrader's own code
        book.update_or_create_student(student)  # an export has a row for everyone who handed in
        marks = {}
        with contextlib.suppress(MissingEntry):
            marks = _marks(book.find_submission_notebook(name, name, student))
            book.remove_submission(name, student)
        submission = book.add_submission(name, student)
        for cell in submission.notebooks[0].comments[:1]:
            cell.auto_comment = comment
        book.db.commit()
    return marks


def _marks(notebook):
    """{grade id: what the gradebook holds of it} for one student's notebook; what is empty is left out."""
    found = {}
    for grade in notebook.grades:
        found[grade.name] = {"auto": grade.auto_score, "manual": grade.manual_score, "extra": grade.extra_credit}
    for comment in notebook.comments:
        found.setdefault(comment.name, {})["comment"] = comment.manual_comment
    kept = {name: {key: value for key, value in mark.items() if value is not None} for name, mark in found.items()}
    return {name: mark for name, mark in kept.items() if mark}


def _number(folder):
    return int(folder.name.rpartition("-")[2])
