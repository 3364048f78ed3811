"""Make the students' notebooks from the solutions: nbgrader's own generation, once for each language."""

import logging
import os
import shutil
import tempfile
from pathlib import Path

from course_utils.errors import CourseError
from course_utils.grading.lessons import lesson_names, read_notebook
from course_utils.language import LANGUAGES


def release(root, lessons):
    """Write `notebooks/<language>/<lesson>/` for each lesson, whole or not at all. Returns what was written."""
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


def record(root, name, database):
    """Put a lesson's exercises, points and tests into nbgrader's gradebook at that URL."""
    with tempfile.TemporaryDirectory() as folder:
        _generate(root, name, LANGUAGES[0], Path(folder), database)


def nbgrader_config(root):
    """The configuration of `nbgrader_config.py`, as an object to add to."""
    from traitlets.config import PyFileConfigLoader

    return PyFileConfigLoader("nbgrader_config.py", path=str(root)).load_config()


def _generate(root, name, language, folder, database=None):
    """Run nbgrader's GenerateAssignment into `folder`; gives the lesson's folder there. Raises CourseError."""
    from nbgrader.converters import GenerateAssignment
    from nbgrader.coursedir import CourseDirectory

    read_notebook(root / "solutions" / name / f"{name}.ipynb")       # a broken file: one clear line
    config = nbgrader_config(root)
    config.CourseDirectory.release_directory = str(folder)
    config.KeepLanguage.language = language
    if database:
        config.CourseDirectory.db_url = database
    else:
        config.SaveCells.enabled = False
        config.GenerateAssignment.no_database = True
    converter = GenerateAssignment(coursedir=CourseDirectory(config=config), config=config)
    converter.coursedir.assignment_id = name
    converter.log = logging.getLogger("nbgrader.release")
    converter.log.setLevel(logging.CRITICAL)
    try:
        converter.start()
    except (Exception, SystemExit) as error:
        raise CourseError(f"nbgrader could not release {name} ({language}): {error}; see `nbgrader generate_assignment {name}`") from error
    made = folder / name
    os.chmod(made / f"{name}.ipynb", 0o644)
    return made


def _replace(made, target):
    """Put a finished folder where the old one was, so that a reader meets one or the other."""
    old = target.with_name(f".{target.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    made.rename(target)
    shutil.rmtree(old, ignore_errors=True)
