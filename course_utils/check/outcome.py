"""One call of a student's function, with all that it may do kept in hand."""

import contextlib
import io
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from course_utils.check import forbidden
from course_utils.check.plain import kinds_of, message_of, settled

_PACKAGE = str(Path(__file__).parent.parent)
_CHECK = str(Path(__file__).parent)


@dataclass
class Outcome:
    """What came of a call: a value, an error, or the name of a forbidden function that it called."""

    value: object = None
    error: BaseException | None = None
    kinds: tuple[str, ...] = ()  # builtin exceptions that the error is one of, nearest first
    message: str = ""  # what the error says
    unwritten: str | None = None  # the function whose stub was reached: this one, or one that it calls
    frames: list[str] = field(default_factory=list)  # the student's own traceback
    forbidden: str | None = None
    arguments: Callable = tuple  # gives (args, kwargs) as the call left them


def run(function, args, kwargs, *, names=(), quiet=False):
    """Call `function` with copies of the arguments and say what came.

    names  functions and modules that it may not call, such as "numpy.pad"
    quiet  swallow what it prints (hidden tests: it could print their inputs)

    What it writes to stderr goes to stdout: nbgrader takes a point for every warning otherwise.
    SystemExit and KeyboardInterrupt raised by the function are ordinary errors.
    """
    args, kwargs = copied(args), copied(kwargs)
    sink = io.StringIO() if quiet else sys.stdout
    outcome = Outcome(arguments=lambda: (args, kwargs))
    outcome.forbidden = forbidden.in_source(function, names)
    if outcome.forbidden:
        return outcome
    watch = forbidden.Watch(names)
    try:
        with contextlib.redirect_stdout(sink), contextlib.redirect_stderr(sink), _displays(quiet), watch:
            outcome.value = settled(function(*args, **kwargs))
    except BaseException as error:
        outcome.error, outcome.kinds, outcome.message = error, kinds_of(error), message_of(error)
        outcome.frames = own_frames(error)
        if isinstance(error, NotImplementedError):
            outcome.unwritten = traceback.extract_tb(error.__traceback__)[-1].name
    if watch.seen:
        outcome.forbidden, outcome.frames = watch.seen, own_lines(watch.stack)
    return outcome


def _displays(quiet):
    """Swallow what `display` shows, too."""
    if not quiet or "IPython" not in sys.modules:
        return contextlib.nullcontext()
    from IPython.utils.capture import capture_output

    return capture_output(stdout=False, stderr=False)


def own_frames(error):
    """The lines of an error's traceback that lie in the student's cells."""
    return own_lines(traceback.extract_tb(error.__traceback__))


def own_lines(stack):
    """`function, line 3: source` for what lies in the student's cells (not in this package, not in libraries).

    A cell's file name means nothing to a reader. Where a test calls, its own lines are left out.
    """
    inside = False
    lines = []
    for frame in stack:
        if frame.filename.startswith(_CHECK):
            inside, lines = True, []  # what stands above our own call is the test
        elif frame.filename.startswith(_PACKAGE):
            continue
        elif "site-packages" not in frame.filename and "/lib/python" not in frame.filename and frame.line:
            lines.append(f"  {frame.name}, line {frame.lineno}: {frame.line}")
    return lines[-6:] if inside else []


def copied(value):
    """Arrays and containers copied through and through; anything else as it is."""
    if isinstance(value, np.ndarray):
        return value.copy()
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return type(value)(*map(copied, value))
    if isinstance(value, (list, tuple)):
        return type(value)(copied(item) for item in value)
    if isinstance(value, (set, bytearray)):
        return value.copy()
    if isinstance(value, dict):
        return {key: copied(item) for key, item in value.items()}
    return value
