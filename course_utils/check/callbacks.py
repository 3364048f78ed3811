"""A test's own functions among the arguments of a call: `check.call(numerical_gradient, lambda x: …, x)`.

    student's function ── f(x) ──▶ Received ── data ──▶ Passed ── copies ──▶ the test's function
                       ◀── data ──          ◀── its result, or its error ──

Between the two ends may lie the seal. `Passed` is the test's end: what failed there fails the test, even
where the answer swallowed the error. `Received` is the student's: a function that takes and gives data, copied
on the way, in every way of running alike.
"""

import functools
import re
import threading
import traceback
from dataclasses import dataclass

from course_utils import language
from course_utils.check.plain import copied, kinds_of, message_of, nearest, settled, strange_type

LIMIT_DEPTH = 20  # calls of a test's functions inside one another; in one process each takes some 20 frames


def is_function(value):
    """Whether an argument is a function to call: no class (a dtype, `int`), no object such as a model."""
    if isinstance(value, (Remote, functools.partial)):
        return True
    return callable(value) and hasattr(value, "__name__") and not isinstance(value, type)


def shown_name(function):
    """What a reader sees of a test's function: its name, `f` for a lambda and what has none."""
    name = getattr(function, "__name__", None)
    return name if isinstance(name, str) and name.isidentifier() else "f"


def named(value):
    """A copy of arguments with the name of each function in its place, to compare them by."""
    return copied(value, lambda thing: shown_name(thing) if is_function(thing) else thing)


def _without_places(message):
    """What an error says, its functions called as a reader knows them: `f` for `test.<locals>.<lambda>`."""
    return re.sub(r"(\w+\.<locals>\.)+", "", message.replace("<lambda>", "f"))


@dataclass(frozen=True)
class Failed:
    """A call of a test's function that failed: its arguments are what the student's function passed."""

    name: str
    args: tuple
    kwargs: dict
    kind: str  # of builtin exceptions the one that the error is
    message: str


class Remote:
    """A test's function behind the seal: `ask(args, kwargs)` gives what `Passed.answer` gives there."""

    def __init__(self, name, ask):
        self.__name__, self.ask = name, ask


class Passed:
    """The functions that a test passes in one call, on the test's side. `failed` is the first call that failed."""

    _depth = 0

    def __init__(self):
        self.failed = None

    def answer(self, function, args, kwargs):
        """Call one of them with copies: {"value": data}, or {"kinds": …, "message": …} of its error."""
        Passed._depth += 1
        try:
            if Passed._depth > LIMIT_DEPTH:
                raise RecursionError
            value = settled(function(*copied(args), **copied(kwargs)))
            if strange := strange_type(value):
                raise TypeError(f"{shown_name(function)} gave a {strange}, which is no data")
            return {"value": copied(value)}
        except KeyboardInterrupt:  # the student's call ran too long, wherever it is just now
            raise
        except BaseException as error:
            kinds, message = kinds_of(error), _without_places(message_of(error))
            # Where Python's stack ends is chance: a recursion without end is the fault of whoever calls himself.
            if self.failed is None and not isinstance(error, RecursionError):
                self.failed = Failed(shown_name(function), args, kwargs, kinds[0], message)
            return {"kinds": kinds, "message": message}
        finally:
            Passed._depth -= 1


class Received:
    """The functions that a student's function was given in one call. Context manager: they work inside it.

    stack  the frames of the first call that failed, or None
    """

    def __init__(self, watch):
        self.passed, self.stack = Passed(), None
        self._watch, self._thread, self._is_open = watch, threading.get_ident(), False

    def __enter__(self):
        self._is_open = True
        return self

    def __exit__(self, *_):
        self._is_open = False

    def function(self, value):
        """What the student's function gets for one part of its arguments."""
        if not is_function(value):
            return value
        name = shown_name(value)
        ask = value.ask if isinstance(value, Remote) else functools.partial(self.passed.answer, value)

        def handed(*args, **kwargs):
            self._refuse_outside(name)
            args, kwargs = settled(args), settled(kwargs)  # runs the student's code (`__array__`)
            if strange := strange_type((args, kwargs)):
                raise TypeError(
                    language.text(
                        vi=f"{name} không nhận giá trị kiểu {strange}", en=f"{name} does not take a {strange}"
                    )
                )
            with self._watch.paused():
                reply = ask(args, kwargs)
            if "kinds" in reply:
                self.stack = self.stack or traceback.extract_stack()
                raise nearest(reply["kinds"])(reply["message"])
            return reply["value"]

        handed.__name__ = handed.__qualname__ = name
        return handed

    def _refuse_outside(self, name):
        if not self._is_open:
            raise RuntimeError(
                language.text(
                    vi=f"chỉ gọi được {name} khi hàm nhận nó còn đang chạy",
                    en=f"{name} can be called only while the function that was given it runs",
                )
            )
        if threading.get_ident() != self._thread:
            raise RuntimeError(
                language.text(
                    vi=f"không gọi được {name} từ một luồng khác", en=f"{name} cannot be called from a thread"
                )
            )
