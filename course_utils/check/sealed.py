"""A student's function as a sealed test sees it: called with copies, its result comes back as data."""

import builtins

from course_utils.check.callbacks import Passed
from course_utils.check.outcome import Outcome
from course_utils.check.plain import nearest


class SealedFunction:
    """Stands for the function `name` behind `request`, which takes a question and gives an answer, both dicts.

    Functions among the arguments stay on this side: the student's end asks for them to be called.
    """

    def __init__(self, name, request):
        self.__name__, self._request = name, request

    def __call__(self, *args, **kwargs):
        came = self._run_sealed(args, kwargs)
        if came.error is not None:
            raise came.error
        return came.value

    def _run_sealed(self, args, kwargs, *, names=(), quiet=False, outline=False):
        """What `check.call` uses in place of calling: gives an Outcome."""
        passed = Passed()
        how = {"names": list(names), "quiet": quiet, "outline": outline}
        reply = self._request(passed, ask="call", name=self.__name__, args=args, kwargs=kwargs, **how)
        forbidden = reply.get("forbidden")
        came = Outcome(
            forbidden=forbidden if forbidden is None or forbidden in names else "sys.setprofile",
            frames=_texts(reply.get("frames")),
            failed_callback=passed.failed,
            arguments=lambda: self._request(ask="arguments").get("value"),
        )
        if "uncrossable" in reply:
            came.value = stand_in(reply["uncrossable"])
        elif "kinds" in reply:
            came.kinds = tuple(filter(_is_builtin, _texts(reply["kinds"]))) or ("Exception",)
            came.message, came.unwritten = _text(reply.get("message")), _text(reply.get("unwritten")) or None
            came.error = nearest(came.kinds)(came.message)
        else:
            came.value = reply.get("value")
        return came


def stand_in(type_name):
    """For a value that the tests cannot read: it has the name of its type, and no comparison holds for it."""
    return type(_text(type_name).replace("\0", "") or "unknown", (), {})()


def _text(value):
    return value if isinstance(value, str) else ""


def _texts(values):
    return [value for value in values if isinstance(value, str)] if isinstance(values, (list, tuple)) else []


def _is_builtin(kind):
    found = getattr(builtins, kind, None)
    return isinstance(found, type) and issubclass(found, BaseException)
