"""The two ends between which values cross: the student's names, and the tests that ask for them.

    tests ── request (a frame) ──▶ StudentEnd ── runs the student's function
          ◀── answer  (a frame) ──

`StudentEnd.answer` takes bytes and gives bytes, so that one process (loopback: every value crosses by the
rules, nothing is protected) and two (the sealed engine) run the same code. A test sees data as copies and
functions as `SealedFunction`.
"""

import builtins

from course_utils.check.outcome import Outcome, run
from course_utils.grading import wire


class StudentEnd:
    """Answers requests about the names of one student's namespace."""

    def __init__(self, namespace):
        self._namespace, self._last = namespace, None

    def answer(self, frame):
        """Bytes of a request in, bytes of the answer out. A value that cannot cross is said so by its type."""
        request = wire.unpack(frame)
        reply = {"name": self._name, "call": self._call, "arguments": self._arguments}[request["ask"]](request)
        try:
            return wire.pack(reply)
        except wire.NotCrossing as problem:
            return wire.pack({"uncrossable": str(problem)})

    def _name(self, request):
        name = request["name"]
        if name not in self._namespace:
            return {"missing": True}
        value = self._namespace[name]
        return {"stub": True} if value is Ellipsis else {"function": True} if callable(value) else {"value": value}

    def _call(self, request):
        function = self._namespace[request["name"]]
        self._last = run(function, request["args"], request["kwargs"], names=request["names"], quiet=request["quiet"])
        if self._last.error is not None:
            error = self._last.error
            reply = {"error": _nearest_builtin(error), "message": str(error), "frames": self._last.frames}
        else:
            reply = {"value": self._last.value}
        return reply | {"forbidden": self._last.forbidden}

    def _arguments(self, _):
        return {"value": self._last.arguments()}


class TesterEnd:
    """Looks the student's names up for a test cell. `ask` takes a frame and gives a frame."""

    def __init__(self, ask):
        self._ask = ask

    def lookup(self, name):
        """The student's value of that name as data, or a SealedFunction. Raises NameError."""
        reply = self.request(ask="name", name=name)
        if "missing" in reply:
            raise NameError(f"name {name!r} is not defined")
        if "stub" in reply:
            return Ellipsis
        if "uncrossable" in reply:
            return stand_in(reply["uncrossable"])
        return SealedFunction(name, self) if "function" in reply else reply["value"]

    def request(self, **request):
        return wire.unpack(self._ask(wire.pack(request)))


def stand_in(type_name):
    """For a value that the tests cannot read: it has the name of its type, and no comparison holds for it."""
    return type(type_name, (), {})()


class SealedFunction:
    """A student's function, as a test sees it: called with copies, its result comes back as data."""

    def __init__(self, name, end):
        self.__name__, self._end = name, end

    def __call__(self, *args, **kwargs):
        came = self._run_sealed(args, kwargs)
        if came.error is not None:
            raise came.error
        return came.value

    def _run_sealed(self, args, kwargs, *, names=(), quiet=False):
        """What `check.call` uses in place of calling: gives an Outcome."""
        reply = self._end.request(
            ask="call", name=self.__name__, args=args, kwargs=kwargs, names=list(names), quiet=quiet
        )
        came = Outcome(forbidden=reply.get("forbidden"), arguments=lambda: self._end.request(ask="arguments")["value"])
        if "uncrossable" in reply:
            came.value = stand_in(reply["uncrossable"])
        elif "error" in reply:
            came.error, came.frames = getattr(builtins, reply["error"])(reply["message"]), reply["frames"]
        else:
            came.value = reply["value"]
        return came


def _nearest_builtin(error):
    """Name of the nearest builtin exception; SystemExit and its like become Exception."""
    for kind in type(error).__mro__:
        if getattr(builtins, kind.__name__, None) is kind:
            try:
                kind("")
            except TypeError:  # UnicodeDecodeError wants five arguments
                continue
            return kind.__name__ if issubclass(kind, Exception) else "Exception"
    return "Exception"
