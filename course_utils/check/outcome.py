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

_PACKAGE = str(Path(__file__).parent.parent)


@dataclass
class Outcome:
    """What came of a call: a value, an error, or the name of a forbidden function that it called."""

    value: object = None
    error: BaseException | None = None
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
        with contextlib.redirect_stdout(sink), contextlib.redirect_stderr(sink), watch:
            outcome.value = function(*args, **kwargs)
    except BaseException as error:
        outcome.error, outcome.frames = error, own_frames(error)
    outcome.forbidden = watch.seen
    return outcome


def own_frames(error):
    """The lines of a traceback that lie in the student's cells (not in this package, not in libraries)."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if not frame.filename.startswith(_PACKAGE)]
    cells = [frame for frame in frames if "site-packages" not in frame.filename] or frames
    # Cell file names mean nothing to a reader: `function, line 3: source`.
    return [f"  {frame.name}, line {frame.lineno}: {frame.line}" for frame in cells[-6:] if frame.line]


def copied(value):
    """Arrays and containers copied through and through; anything else as it is."""
    if isinstance(value, np.ndarray):
        return value.copy()
    if isinstance(value, (list, tuple)):
        return type(value)(copied(item) for item in value)
    if isinstance(value, dict):
        return {key: copied(item) for key, item in value.items()}
    return value
