"""Run an exercise's own test cells against an answer, and say what each cell decided.

plain     the test cells as ordinary Python beside the answer, as in JupyterLab and under nbgrader
loopback  one process, but every value crosses by the rules of the seal

The answer stands in an otherwise correct notebook: the setup, then the reference answers of the exercises
above it. Both ways run in this process; who judges what is not trusted forks first.
"""

import contextlib
import functools
import io
import linecache
from dataclasses import dataclass

from course_utils.check import Failure, ForbiddenCall, NotAttempted
from course_utils.grading.lessons import bound_names
from course_utils.grading.seal import loopback

WAYS = ("plain", "loopback")


@dataclass(frozen=True)
class Verdict:
    """What a test cell decided.

    kind  "passed", "failed", "not attempted", "forbidden", or "error" (the test cell itself broke)
    hint  {"vi": …, "en": …}
    """

    grade_id: str
    points: float
    kind: str
    fact: str = ""
    hint: dict | None = None

    @property
    def earned(self):
        """The cell's points where it passed, else 0."""
        return self.points if self.kind == "passed" else 0


def judge(lesson, exercise, answers=None, *, way="plain", language="vi", to_the_end=True):
    """Verdicts of the exercise's test cells, in order.

    answers     {grade id: source} in place of the reference's, or one source for a single answer cell
    to_the_end  False: the cells behind the first that does not pass are left out
    """
    student = {"__name__": "__main__"}
    above = _above(lesson, exercise)
    with contextlib.redirect_stdout(io.StringIO()):
        execute(lesson.setup[language], student, "setup")
        for earlier in above:
            for grade_id, source in earlier.answers.items():
                execute(source, student, f"reference {grade_id}")
        try:
            for grade_id, source in _as_cells(exercise, answers).items():
                execute(source, student, f"answer {grade_id}")
        except BaseException:
            pass  # as in a notebook: the cell shows its error, the next one runs
        tester = student if way == "plain" else _tester_namespace(lesson, [*above, exercise], student, language)
        verdicts = []
        for test in exercise.tests:
            verdicts.append(_verdict(test, tester))
            if not to_the_end and verdicts[-1].kind != "passed":
                break
        return verdicts


def execute(source, namespace, file_name):
    """Run a notebook cell's source; its lines stay findable for tracebacks and `inspect`."""
    python = _as_python(source)
    namespace.setdefault("get_ipython", lambda: _Magics(namespace))
    linecache.cache[file_name] = (len(python), None, python.splitlines(keepends=True), file_name)
    exec(compile(python, file_name, "exec"), namespace)


@functools.lru_cache(maxsize=256)  # the same setup and test cells are run for every answer
def _as_python(source):
    """A cell's source with its magics as calls."""
    from IPython.core.inputtransformer2 import TransformerManager

    return TransformerManager().transform_cell(source)


def _as_cells(exercise, answers):
    if answers is None:
        return exercise.answers
    return answers if isinstance(answers, dict) else {next(iter(exercise.answers)): answers}


def _above(lesson, exercise):
    return lesson.exercises[: lesson.exercises.index(exercise)]


def _tester_namespace(lesson, exercises, student, language):
    """The setup's names, and the names that answers bind as the seal lets them through."""
    namespace = {"__name__": "__main__"}
    execute(lesson.setup[language], namespace, "setup")
    end = loopback(student)
    for exercise in exercises:
        for name in set().union(*map(bound_names, exercise.answers.values())):
            with contextlib.suppress(NameError):
                namespace[name] = end.lookup(name)
    return namespace


def _verdict(test, namespace):
    try:
        execute(test.source, namespace, f"test {test.grade_id}")
    except NotAttempted as failure:
        kind, came = "not attempted", failure
    except ForbiddenCall as failure:
        kind, came = "forbidden", failure
    except Failure as failure:
        kind, came = "failed", failure
    except Exception as error:
        return Verdict(test.grade_id, test.points, "error", f"{type(error).__name__}: {error}", {"vi": "", "en": ""})
    else:
        return Verdict(test.grade_id, test.points, "passed")
    return Verdict(test.grade_id, test.points, kind, came.fact, came.hint)


class _Magics:
    """What is left of IPython where there is none: `%…` and `!…` do nothing, `%%time` runs its cell."""

    def __init__(self, namespace):
        self._namespace = namespace

    def run_line_magic(self, *_):
        """Nothing, and None as its value."""

    system = getoutput = run_line_magic

    def run_cell_magic(self, name, _, body):
        """The body of a cell that is timed or captured; other cells do nothing."""
        if name in ("time", "timeit", "capture", "prun"):
            execute(body, self._namespace, f"cell of %%{name}")
