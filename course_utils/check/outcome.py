"""One call of a student's function, with all that it may do kept in hand."""

import contextlib
import functools
import io
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from course_utils.check import built, callbacks, forbidden
from course_utils.check.plain import copied, kinds_of, message_of, settled
from course_utils.quiet import stderr as quiet_stderr

_PACKAGE = str(Path(__file__).parent.parent)


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
    failed_callback: callbacks.Failed | None = None  # the first call of a function of the test's that failed
    arguments: Callable = tuple  # gives (args, kwargs) as the call left them, functions by name; or None


def run(function, args, kwargs, *, names=(), quiet=False, outline=False):
    """Call `function` with copies of the arguments and say what came.

    names    functions and modules that it may not call, such as "numpy.pad"
    quiet    swallow what it prints (hidden tests: it could print their inputs)
    outline  allocate no weights of the Keras models that it builds

    Functions among the arguments are called with data and give data, and may call what `function` may not.

    What it writes to stderr goes to stdout: nbgrader takes a point for every warning otherwise.
    SystemExit and KeyboardInterrupt raised by the function are ordinary errors.
    """
    if outline:
        from course_utils.models.building import without_weights

        return without_weights(functools.partial(run, function, args, kwargs, names=names, quiet=quiet))
    watch = forbidden.Watch(names)
    received = callbacks.Received(watch)
    args, kwargs = (copied(part, lambda value: received.function(built.handed(value))) for part in (args, kwargs))
    sink = io.StringIO() if quiet else sys.stdout
    outcome = Outcome(arguments=lambda: _left(args, kwargs))
    outcome.forbidden = forbidden.in_source(function, names)
    if outcome.forbidden:
        return outcome
    try:
        with contextlib.ExitStack() as kept_in_hand:
            for context in (contextlib.redirect_stdout(sink), contextlib.redirect_stderr(sink), _displays(quiet)):
                kept_in_hand.enter_context(context)
            if "tensorflow" in sys.modules:  # its C++ half writes past sys.stderr
                kept_in_hand.enter_context(quiet_stderr())
            with watch, received:
                outcome.value = settled(function(*args, **kwargs))
    except BaseException as error:
        outcome.error, outcome.kinds, outcome.message = error, kinds_of(error), message_of(error)
        outcome.frames = own_frames(error)
        if isinstance(error, NotImplementedError):
            outcome.unwritten = traceback.extract_tb(error.__traceback__)[-1].name
    outcome.failed_callback = received.passed.failed
    if received.stack and "RecursionError" not in outcome.kinds:
        outcome.frames = own_lines(received.stack)
    if watch.seen:
        outcome.forbidden, outcome.frames = watch.seen, own_lines(watch.stack)
    return outcome


def _left(args, kwargs):
    """Arguments as the call left them; None where they cannot be read."""
    try:
        return callbacks.named((args, kwargs))
    except RecursionError:  # a list that was put into itself
        return None


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

    A cell's file name means nothing to a reader. A test's own lines are left out: those above our call of the
    student's function, and those below the student's call of a function of the test's.
    """
    inside = False
    lines = []
    for frame in stack:
        if frame.filename == callbacks.__file__:
            inside = False
        elif frame.filename == __file__:
            inside, lines = True, []
        elif (
            inside
            and not frame.filename.startswith(_PACKAGE)
            and "site-packages" not in frame.filename
            and "/lib/python" not in frame.filename
            and frame.line
        ):
            lines.append(f"  {frame.name}, line {frame.lineno}: {frame.line}")
    return lines[-6:]
