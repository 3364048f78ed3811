"""Make the students' notebooks from the solutions: nbgrader's own generation, once for each language."""

import shutil
import tempfile
from pathlib import Path

from course_utils.grading.lessons import lesson_names, read_notebook
from course_utils.grading.nbgrader_runs import released
from course_utils.language import LANGUAGES


def release(root, lessons):
    """Write `notebooks/<language>/<lesson>/` for each lesson, whole or not at all. Returns what was written.

    Raises CourseError, before anything is written where one of the solutions is not readable.
    """
    for name in lessons:
        read_notebook(root / "solutions" / name / f"{name}.ipynb")
    written = []
    for name in lessons:
        for language in LANGUAGES:
            target = root / "notebooks" / language / name
            with tempfile.TemporaryDirectory(dir=root, prefix=".release-") as folder:
                made = _generate(root, name, language, Path(folder))
                target.parent.mkdir(parents=True, exist_ok=True)
                _replace(made, target)
            written.append(target / f"{name}.ipynb")
    return written


def out_of_step(root, lessons):
    """Paths below `notebooks/` that are not exactly what `solutions/` gives, each with the reason."""
    found = []
    for name in lessons:
        for language in LANGUAGES:
            target = root / "notebooks" / language / name / f"{name}.ipynb"
            with tempfile.TemporaryDirectory() as folder:
                made = _generate(root, name, language, Path(folder)) / f"{name}.ipynb"
                if not target.is_file():
                    found.append((target, "is missing"))
                elif target.read_bytes() != made.read_bytes():
                    found.append((target, "differs from what its solution gives"))
    known = {root / "notebooks" / language / name for name in lesson_names(root) for language in LANGUAGES}
    found += [(path, "has no solution") for path in sorted((root / "notebooks").glob("*/*")) if path not in known]
    return found


def _generate(root, name, language, folder):
    """The release of a lesson in a language, below `folder`. Raises CourseError."""
    read_notebook(root / "solutions" / name / f"{name}.ipynb")  # a broken file: one clear line
    return released(root, name, language, folder)


def _replace(made, target):
    """Put a finished folder where the old one was, so that a reader meets one or the other."""
    old = target.with_name(f".{target.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    made.rename(target)
    shutil.rmtree(old, ignore_errors=True)
