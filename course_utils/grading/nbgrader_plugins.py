"""Preprocessors that fit nbgrader to this course; `nbgrader_config.py` puts them in their places.

Each is one transformation, notebook in, notebook out.
"""

from pathlib import Path

import nbformat
from nbgrader import utils
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Unicode

from course_utils.grading.lessons import bound_names, global_names
from course_utils.grading.stubs import without_hidden
from course_utils.language import LANGUAGES

# Exceptions whose message is written for a student and holds nothing of a hidden test.
SAFE_ERRORS = ("Failure", "NotAttempted", "ForbiddenCall", "CellTimeoutError")


SETUP_SECONDS = 120  # the setup cell may import TensorFlow on a busy machine: that time is not the student's


def seconds_for(cell, seconds):
    """How long a cell may run while it is graded: `seconds`, the setup cell at least SETUP_SECONDS."""
    return max(seconds, SETUP_SECONDS) if "setup" in cell.metadata.get("tags", []) else seconds


class KeepLanguage(NbGraderPreprocessor):
    """Release: keep one language's cells, fill in the repository, let Run All go on past an exercise."""

    language = Unicode("vi", help="the language of the release: vi or en").tag(config=True)
    repository = Unicode("", help="owner/name of the published student edition").tag(config=True)
    version = Unicode("", help="version of course_utils that the release belongs to").tag(config=True)

    def preprocess(self, nb, resources):
        """nbgrader's hook: (notebook, resources) in, the same two out."""
        nb.cells = [cell for cell in nb.cells if self.language in _languages(cell)]
        for cell in nb.cells:
            cell.source = cell.source.replace("COURSE_REPOSITORY", self.repository)
            cell.metadata.pop("pair", None)
            if cell.cell_type == "code" and "nbgrader" in cell.metadata:
                # JupyterLab stops Run All at an error unless the cell says that one may come.
                cell.metadata["tags"] = [*cell.metadata.get("tags", []), "raises-exception"]
        nb.metadata["course"] = {"language": self.language, "version": self.version}
        return nb, resources


class KeepFirst(NbGraderPreprocessor):
    """Autograde: of cells with one grade id the first is graded; a copy becomes an ordinary cell.

    nbgrader's own DeduplicateIds leaves a copy that its next preprocessor refuses, with the whole batch.
    """

    def preprocess(self, nb, resources):
        """nbgrader's hook: (notebook, resources) in, the same two out."""
        seen = set()
        for cell in nb.cells:
            meta = cell.metadata.get("nbgrader")
            if not meta:
                cell.metadata.pop("nbgrader", None)
            elif meta.get("grade_id") in seen:
                self.log.warning("Cell %s exists more than once; the first is graded", meta.get("grade_id"))
                del cell.metadata["nbgrader"]
            else:
                seen.add(meta.get("grade_id"))
        return nb, resources


class RestoreCells(NbGraderPreprocessor):
    """Autograde: an answer or test cell that is not there comes back, as it was released, in its place.

    Colab lets locked cells be deleted. nbgrader's own `add_missing_cells` stops at a deleted answer.
    """

    release_directory = Unicode(help="where the released notebooks lie: LESSON/LESSON.ipynb").tag(config=True)

    def preprocess(self, nb, resources):
        """nbgrader's hook: (notebook, resources) in, the same two out."""
        name = resources["nbgrader"]["notebook"]
        released = nbformat.read(
            Path(self.release_directory) / resources["nbgrader"]["assignment"] / f"{name}.ipynb", as_version=4
        )
        place = self._first_graded(nb)  # where a cell goes that has nothing before it
        for cell in released.cells:
            grade_id = _grade_id(cell)
            if grade_id is None:
                continue
            index = next((index for index, own in enumerate(nb.cells) if _grade_id(own) == grade_id), None)
            if index is None:
                self.log.warning("Cell %s is missing from the submission; it is put back as it was released", grade_id)
                nb.cells.insert(place, cell)
                index = place
            place = index + 1
        return nb, resources

    def _first_graded(self, nb):
        return next((index for index, cell in enumerate(nb.cells) if _grade_id(cell)), len(nb.cells))


class LeaveOutDemonstrations(NbGraderPreprocessor):
    """Autograde, before running: a cell that only shows something is not run, unless an answer may need it.

    It may where a cell of the student's looks up a name that a demonstration binds and no other cell does, or
    looks names up in ways that a syntax tree does not show. nbclient passes over cells with its tag.
    """

    TAG = "skip-execution"
    OPAQUE = frozenset({"eval", "exec", "globals", "locals", "vars", "get_ipython", "__import__"})

    def preprocess(self, nb, resources):
        """nbgrader's hook: (notebook, resources) in, the same two out."""
        code = [cell for cell in nb.cells if cell.cell_type == "code"]
        shown = [cell for cell in code if self._only_shows(cell)]
        run = [cell for cell in code if cell not in shown]
        own = [cell for cell in run if not utils.is_grade(cell) or utils.is_solution(cell)]
        needed = set().union(*(global_names(cell.source) for cell in own))
        missing = needed - set().union(*(bound_names(cell.source) for cell in run))
        if not missing & (self.OPAQUE | set().union(*(bound_names(cell.source) for cell in shown))):
            for cell in shown:
                cell.metadata["tags"] = [*cell.metadata["tags"], self.TAG]
        return nb, resources

    def _only_shows(self, cell):
        return "demo" in cell.metadata.get("tags", []) and not cell.metadata.get("nbgrader")


class ErrorsOnly(NbGraderPreprocessor):
    """Autograde, after running: of a test cell's outputs only an error costs points.

    nbgrader gives 0 for a line on stderr (a mere warning) and reads a number that is shown as points.
    """

    def preprocess_cell(self, cell, resources, index):
        """nbgrader's hook for each cell: (cell, resources, index) in, (cell, resources) out."""
        if cell.cell_type == "code" and utils.is_grade(cell) and not utils.is_solution(cell):
            for output in cell.outputs:
                if output.output_type == "stream":
                    output.name = "stdout"
            cell.outputs = [output for output in cell.outputs if output.output_type != "execute_result"]
        return cell, resources


class HideTests(NbGraderPreprocessor):
    """Feedback: neither the source of hidden tests nor what a hidden input could leave in their cell's output.

    Of a cell with hidden tests only the error stays, and of that only what `check` wrote for the student.
    """

    def preprocess_cell(self, cell, resources, index):
        """nbgrader's hook for each cell: (cell, resources, index) in, (cell, resources) out."""
        if cell.cell_type == "code" and utils.is_grade(cell):
            shown = without_hidden(cell.source)
            if shown != cell.source:
                cell.source = shown
                cell.outputs = [output for output in cell.outputs if output.output_type == "error"]
            for output in cell.outputs:
                if output.output_type == "error" and output.ename not in SAFE_ERRORS:
                    output.evalue, output.traceback = "", [output.ename]
        return cell, resources


def _grade_id(cell):
    return (cell.metadata.get("nbgrader") or {}).get("grade_id")


def _languages(cell):
    """Languages in which a cell stands: those of its tags, or all."""
    return [tag for tag in cell.metadata.get("tags", []) if tag in LANGUAGES] or LANGUAGES
