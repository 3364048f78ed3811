"""What tests of commands share: a copy of the course's repository to break."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from course_utils import language

ROOT = Path(__file__).parent.parent
ONE_LESSON = "02_convolution"  # where one lesson is enough, and its own words are looked for
COURSE = [sys.executable, "-m", "course_utils"]


@pytest.fixture
def course_copy(tmp_path):
    """A folder with what the commands read: solutions, releases, kept answers, configuration."""
    folder = tmp_path / "course"
    folder.mkdir()
    for name in ("pyproject.toml", "nbgrader_config.py"):
        shutil.copy(ROOT / name, folder / name)
    for name in ("solutions", "notebooks", "tests/answers"):
        shutil.copytree(ROOT / name, folder / name)
    return folder


@pytest.fixture
def course(course_copy):
    """Run `course …` in the copy; gives the finished process."""

    def run(*words, **environment):
        import os

        return subprocess.run(
            [*COURSE, *words],
            cwd=course_copy,
            env=os.environ | environment,
            capture_output=True,
            text=True,
            timeout=300,
        )

    return run


@pytest.fixture
def language_as_before():
    """The language after the test is that of before: a setup cell, which `judge` runs, chooses one for the process."""
    before = language.current()
    yield
    language.choose(before)
