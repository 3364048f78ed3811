"""The two ends between which values cross: the student's names, and the tests that ask for them.

    tests ── request (a frame) ──▶ StudentEnd ── runs the student's function
          ◀── answer  (a frame) ──

`StudentEnd.answer` takes bytes and gives bytes, so that one process (loopback: every value crosses by the
rules, nothing is protected) and two (the sealed engine) run the same code. A test sees data as copies and
functions as `SealedFunction`.
"""

from course_utils.check.outcome import run
from course_utils.check.plain import settled
from course_utils.check.sealed import SealedFunction, stand_in
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
            reason = str(problem)
        except Exception as problem:  # a subclass whose iteration raises
            reason = f"unreadable_{type(problem).__name__}"
        reply.pop("value")
        return wire.pack(reply | {"uncrossable": reason})

    def _name(self, request):
        name = request["name"]
        if name not in self._namespace:
            return {"missing": True}
        value = self._namespace[name]
        return (
            {"stub": True}
            if value is Ellipsis
            else {"function": True}
            if callable(value)
            else {"value": settled(value)}
        )

    def _call(self, request):
        function = self._namespace[request["name"]]
        came = self._last = run(
            function, request["args"], request["kwargs"], names=request["names"], quiet=request["quiet"]
        )
        reply = {"forbidden": came.forbidden, "frames": came.frames}
        if came.error is None:
            return reply | {"value": came.value}
        return reply | {"kinds": came.kinds, "message": came.message, "unwritten": came.unwritten}

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
        return SealedFunction(name, self.request) if "function" in reply else reply["value"]

    def request(self, **request):
        """Ask one question of the student's end; both it and the answer are plain data."""
        reply = wire.unpack(self._ask(wire.pack(request)))
        if not isinstance(reply, dict):
            raise wire.BrokenFrame(f"an answer that is a {type(reply).__name__}")
        return reply
