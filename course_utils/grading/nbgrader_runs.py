"""Run nbgrader's converters from code, under `nbgrader_config.py`, with their log turned into one clear line."""

import logging
import re
import warnings
from pathlib import Path

from course_utils.errors import CourseError


def load_config(root):
    """The configuration of `nbgrader_config.py`, as an object to add to."""
    from traitlets.config import PyFileConfigLoader

    return PyFileConfigLoader("nbgrader_config.py", path=str(root)).load_config()


def convert(converter_class, config, lesson_name, student=None):
    """Run one of nbgrader's converters over one lesson (and one student). Raises CourseError with its own reason."""
    from nbgrader.coursedir import CourseDirectory

    converter = converter_class(coursedir=CourseDirectory(config=config), config=config)
    converter.coursedir.assignment_id = lesson_name
    if student:
        converter.coursedir.student_id, converter.force = student, True
    converter.log = logging.Logger("nbgrader")  # a logger of its own: nothing reaches the terminal
    said = _Said()
    converter.log.addHandler(said)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # SQLAlchemy's, about nbgrader's own code
            converter.start()
    except (Exception, SystemExit) as error:
        raise CourseError(said.reason() or _last_line(str(error)) or type(error).__name__) from error


def released(root, name, language, folder, database=None):
    """Generate a lesson's release below `folder`; into the gradebook at that URL too, where one is given.

    Gives the lesson's folder. Raises CourseError.
    """
    from nbgrader.converters import GenerateAssignment

    config = load_config(root)
    config.CourseDirectory.release_directory = str(folder)
    config.KeepLanguage.language = language
    if database:
        config.CourseDirectory.db_url = database
    else:
        config.SaveCells.enabled = False
        config.GenerateAssignment.no_database = True
    try:
        convert(GenerateAssignment, config, name)
    except CourseError as error:
        raise CourseError(f"nbgrader could not release {name} ({language}): {error}") from error
    made = Path(folder) / name
    (made / f"{name}.ipynb").chmod(0o644)
    return made


class _Said(logging.Handler):
    """Keeps the errors that nbgrader logs; it hides their reason in a traceback."""

    def __init__(self):
        super().__init__(logging.ERROR)
        self.messages = []

    def emit(self, record):
        """Keep one message."""
        self.messages.append(record.getMessage())

    def reason(self):
        """The last line of the first traceback, or of the first message."""
        tracebacks = [message for message in self.messages if "Traceback" in message]
        return _last_line((tracebacks or self.messages or [""])[0])


def _last_line(text):
    lines = [line.strip() for line in re.split(r"\n+", text) if line.strip()]
    return lines[-1] if lines else ""
