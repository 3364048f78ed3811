"""Maps nbgrader onto this repository, so that its own commands and formgrader work as they are.

solutions/<lesson>/      what authors write        (nbgrader's source)
notebooks/vi/<lesson>/   what students get         (nbgrader's release; `course release` adds the other language)
submitted/<student>/<lesson>/, autograded/, feedback/   nbgrader's own folders
"""

import functools
import os
import sys
import tomllib
from pathlib import Path

from nbconvert.preprocessors import ClearMetadataPreprocessor, CSSHTMLHeaderPreprocessor
from nbgrader.preprocessors import (
    AssignLatePenalties,
    CheckCellMetadata,
    ClearHiddenTests,
    ClearMarkScheme,
    ClearOutput,
    ClearSolutions,
    ComputeChecksums,
    Execute,
    GetGrades,
    IgnorePattern,
    LimitOutput,
    LockCells,
    OverwriteCells,
    OverwriteKernelspec,
    SaveAutoGrades,
    SaveCells,
)

from course_utils import __version__
from course_utils.grading.nbgrader_plugins import (
    ErrorsOnly,
    HideTests,
    KeepFirst,
    KeepLanguage,
    LeaveOutDemonstrations,
    RestoreCells,
    seconds_for,
)
from course_utils.grading.stubs import CODE_STUB, TEXT_STUB

c = get_config()  # noqa: F821  (traitlets defines it)

# nbgrader calls `alembic` by its bare name, which is found only where the environment is activated.
os.environ["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"

root = Path(__file__).parent
settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["course"]

c.CourseDirectory.root = str(root)
c.CourseDirectory.course_id = settings["course_id"]
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "notebooks/vi"

c.ClearSolutions.code_stub = {"python": CODE_STUB}
c.ClearSolutions.text_stub = TEXT_STUB
c.KeepLanguage.language = "vi"
c.KeepLanguage.repository = settings["repository"]
c.KeepLanguage.version = __version__
c.GenerateAssignment.preprocessors = [
    KeepLanguage,
    LockCells,
    ClearSolutions,
    ClearOutput,
    CheckCellMetadata,
    ComputeChecksums,
    SaveCells,
    ClearHiddenTests,
    ClearMarkScheme,
    ComputeChecksums,
    CheckCellMetadata,
]

c.RestoreCells.release_directory = str(root / "notebooks" / "vi")
c.Execute.timeout = 30  # seconds a cell
c.Execute.timeout_func = functools.partial(seconds_for, seconds=c.Execute.timeout)
c.Execute.extra_arguments = ["--log-level=ERROR"]
c.Execute.store_widget_state = False  # a megabyte a hand-in that nobody looks at
c.Autograde.sanitize_preprocessors = [
    ClearOutput,
    KeepFirst,
    RestoreCells,
    OverwriteKernelspec,
    OverwriteCells,
    CheckCellMetadata,
]
c.Autograde.autograde_preprocessors = [
    LeaveOutDemonstrations,
    Execute,
    ErrorsOnly,
    IgnorePattern,
    ClearMetadataPreprocessor,
    LimitOutput,
    SaveAutoGrades,
    AssignLatePenalties,
    CheckCellMetadata,
]
# `nbgrader zip_collect`: files named STUDENT_LESSON.ipynb, as in sv123_02_convolution.ipynb.
c.FileNameCollectorPlugin.named_regexp = r".*?(?P<student_id>[^/_][^/]*)_(?P<file_id>\d\d_[a-z0-9_]+)\.ipynb$"
c.GenerateFeedback.preprocessors = [GetGrades, HideTests, CSSHTMLHeaderPreprocessor]
