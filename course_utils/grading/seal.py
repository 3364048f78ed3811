"""The two ends between which values cross: the student's names, and the tests that ask for them.

    TesterEnd ── request (a frame) ──▶ StudentEnd ── runs the student's function
              ◀── answer  (a frame) ──

A test sees data as copies and functions as `SealedFunction`. A function that a test passes stays with the
tester: where the student's function calls it, the answer is not yet the call's result but a callback, its
arguments in it, and the next request carries what came of that:

    {"ask": "call", "name": "gradient", "args": [Function(7, "f"), …]}  ──▶
                            ◀──  {"callback": 7, "args": (…), "kwargs": {}}
    {"ask": "result", "value": 5.0}  ──▶
                            ◀──  {"value": …, "frames": [], …}

Both ends say what they have to say by an `exchange`, a function that hands over a frame and gives the next
one of the other end. With two processes (the sealed engine) it writes to a socket and reads from it. With one
(`loopback`: every value crosses by the rules, nothing is protected) each end calls the other.
"""

import functools
import itertools

from course_utils.check import built
from course_utils.check.callbacks import Remote, is_function, shown_name
from course_utils.check.outcome import run
from course_utils.check.own_model import OwnModel, answer
from course_utils.check.plain import copied, settled
from course_utils.check.sealed import SealedFunction, stand_in
from course_utils.grading import wire


def loopback(namespace):
    """The tester's end of a student's namespace in the same process."""
    tester = TesterEnd(lambda frame: student.answer(frame))
    student = StudentEnd(namespace, tester.call_back)
    return tester


class StudentEnd:
    """Answers requests about the names of one student's namespace.

    exchange  hands a callback to the tester and gives its next request
    """

    def __init__(self, namespace, exchange):
        self._namespace, self._exchange, self._last = namespace, exchange, None

    def answer(self, frame):
        """Bytes of a request in, bytes of the answer out. A value that cannot cross is said so by its type."""
        return self._answer(self._read(frame))

    def _read(self, frame):
        return wire.unpack(frame, lambda passed: Remote(passed.name, functools.partial(self._call_back, passed.number)))

    def _call_back(self, number, args, kwargs):
        """What came of a test's function; until the tester says so, it may ask (that function may call an answer)."""
        frame = wire.pack({"callback": number, "args": args, "kwargs": kwargs})
        while (request := self._read(self._exchange(frame)))["ask"] != "result":
            frame = self._answer(request)
        return request

    def _answer(self, request):
        ways = {"name": self._name, "call": self._call, "arguments": self._arguments, "model": self._model}
        reply = ways[request["ask"]](request)
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
        if value is Ellipsis:
            return {"stub": True}
        return {"function": True} if callable(value) and not built.is_model(value) else {"value": settled(value)}

    def _call(self, request):
        function = self._namespace[request["name"]]
        how = {option: request[option] for option in ("names", "quiet", "outline")}
        came = self._last = run(function, request["args"], request["kwargs"], **how)
        reply = {"forbidden": came.forbidden, "frames": came.frames}
        if came.error is None:
            return reply | {"value": came.value}
        return reply | {"kinds": came.kinds, "message": came.message, "unwritten": came.unwritten}

    def _model(self, request):
        return answer(**{name: value for name, value in request.items() if name != "ask"})

    def _arguments(self, _):
        return {"value": self._last.arguments()}


class TesterEnd:
    """Looks the student's names up for a test cell.

    exchange  hands a request to the student's end and gives its answer, both as bytes
    """

    def __init__(self, exchange):
        self._exchange, self._functions, self._numbers = exchange, {}, itertools.count(1)

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

    def request(self, passed=None, **request):
        """Ask one question of the student's end; both it and the answer are plain data.

        passed  Passed, which answers for the functions in the request; they can be called until the answer is there
        """
        before = set(self._functions)
        try:
            frame = wire.pack(copied(request, functools.partial(self._in_its_place, passed)))
            while "callback" in (reply := self._read(self._exchange(frame))):
                frame = self._result(reply)
            return reply
        finally:
            for number in self._functions.keys() - before:
                del self._functions[number]

    def call_back(self, frame):
        """Bytes of a callback in, bytes of the request with its result out."""
        return self._result(self._read(frame))

    def _in_its_place(self, passed, value):
        """A Function for a function, under a number that no other one gets; any other value as it is."""
        if built.is_model(value):
            return built.described(value)
        if not is_function(value):
            return value
        number = next(self._numbers)
        self._functions[number] = functools.partial(passed.answer, value)
        return wire.Function(number, shown_name(value))

    def _read(self, frame):
        reply = wire.unpack(frame, own_model=self._own_model)
        if not isinstance(reply, dict):
            raise wire.BrokenFrame(f"an answer that is a {type(reply).__name__}")
        return reply

    def _own_model(self, number):
        return OwnModel(number, functools.partial(self.request, ask="model", number=number))

    def _result(self, reply):
        number, args, kwargs = (reply.get(part) for part in ("callback", "args", "kwargs"))
        if type(number) is not int or number not in self._functions:
            raise wire.BrokenFrame("a callback of a function that was not passed")
        if type(args) is not tuple or type(kwargs) is not dict or any(type(name) is not str for name in kwargs):
            raise wire.BrokenFrame("a callback without arguments")
        return wire.pack({"ask": "result"} | self._functions[number](args, kwargs))
