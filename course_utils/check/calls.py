"""`check.call` and `check.value`: a student's result, and what a test asks of it."""

import functools
import numbers

import numpy as np

from course_utils import language
from course_utils.check import compare, outcome, record
from course_utils.check.failure import Failure, ForbiddenCall, NotAttempted
from course_utils.check.plain import settled
from course_utils.check.sealed import SealedFunction

_UNKNOWN_NAME = {
    "vi": "Python không biết tên này ở đây: gõ nhầm, hay quên tạo nó trước khi dùng?",
    "en": "Python does not know this name here: a slip of the keyboard, or was it not made before it is used?",
}
_ENDLESS = {
    "vi": "Vòng lặp nào không có lúc dừng? Xem điều kiện của nó có bao giờ sai không.",
    "en": "Which loop has no end? See whether its condition ever becomes false.",
}


def call(function, *args, **kwargs):
    """Call the student's `function` with copies of the arguments.

    Returns a Result to ask of: `.equals`, `.close`, `.has_shape`, `.has_type`, `.raises`,
    `.leaves_unchanged`. Raises ForbiddenCall where the answer called what the exercise forbids.
    """
    if not callable(function):
        raise record.failed(
            Failure(
                language.text(vi="Câu trả lời không phải là một hàm.", en="The answer is not a function."),
                {
                    "vi": "Giữ nguyên dòng `def …` của ô trả lời và viết phần thân hàm bên dưới.",
                    "en": "Keep the line `def …` of the answer cell and write the function's body below it.",
                },
            )
        )
    run = function._run_sealed if type(function) is SealedFunction else functools.partial(outcome.run, function)
    came = run(args, kwargs, names=record.running.forbidden, quiet=record.running.is_hidden)
    name = _name_of(function)
    if came.forbidden:
        raise record.failed(
            ForbiddenCall(
                language.text(
                    vi=f"Bài này không được gọi {came.forbidden}.", en=f"This exercise may not call {came.forbidden}."
                ),
                {"vi": "Hãy tự viết phép tính ấy.", "en": "Write that computation yourself."},
                came.frames,
            )
        )
    return Result(_call_text(name, args, kwargs), came, (args, kwargs), name)


def value(thing, name="answer"):
    """A student's value that is not a function, to ask of like the result of a call.

    thing  the value; `...` (the stub) counts as not attempted
    name   what the student called it
    """
    if thing is Ellipsis:
        return Result(name, outcome.Outcome(error=NotImplementedError(), unwritten=name), ((), {}), name)
    try:
        came = outcome.Outcome(value=settled(thing))
    except BaseException:  # __array__ is the student's code
        came = outcome.Outcome(value=thing)
    return Result(name, came, None, name)


class Result:
    """What came of a call; each question raises a Failure with its hint, or returns this Result again."""

    def __init__(self, asked, came, given, name):
        self._asked, self._came, self._given, self._name = asked, came, given or ((), {}), name
        self._called = given is not None

    def equals(self, expected, *, vi, en):
        """The very numbers (a list, an array, a tensor and float64 are all the same answer)."""
        return self._require(lambda value: compare.difference(value, expected), vi, en)

    def close(self, expected, *, vi, en, rtol=1e-5, atol=1e-6):
        """The numbers within |difference| <= atol + rtol |expected|."""
        return self._require(lambda value: compare.difference(value, expected, rtol=rtol, atol=atol), vi, en)

    def has_shape(self, shape, *, vi, en):
        """An array, or what can be one, of this shape."""

        def wrong(value):
            array = compare.as_numbers(value)
            if array is not None and array.shape == tuple(shape):
                return None
            if array is None:
                return language.text(
                    vi=f"trả về {compare.brief(value)}, cần một mảng",
                    en=f"gave {compare.brief(value)}, expected an array",
                )
            return language.text(
                vi=f"kích thước {compare.shape_text(array.shape)}, cần {compare.shape_text(shape)}",
                en=f"the shape is {compare.shape_text(array.shape)}, expected {compare.shape_text(shape)}",
            )

        return self._require(wrong, vi, en)

    def has_type(self, kind, *, vi, en):
        """`int` or `float` (NumPy's count too, bool does not), or a dtype such as "float32" for an array.

        A tuple or list has type `int` where each of its items has.
        """

        def wrong(value):
            if _is_of_type(value, kind):
                return None
            name = kind if isinstance(kind, str) else kind.__name__
            return language.text(
                vi=f"trả về {compare.brief(value)} ({_type_name(value)}), cần kiểu {name}",
                en=f"gave {compare.brief(value)} ({_type_name(value)}), expected type {name}",
            )

        return self._require(wrong, vi, en)

    def is_true(self, condition, *, vi, en):
        """`condition(array)` holds for the result read as an array of float64 (for answers with many right values)."""

        def wrong(value):
            array = compare.as_numbers(value)
            if array is None:
                return language.text(
                    vi=f"trả về {compare.brief(value)}, cần một mảng số",
                    en=f"gave {compare.brief(value)}, expected an array of numbers",
                )
            if array.dtype.kind == "c":
                return language.text(vi="trả về số phức, cần số thực", en="gave complex numbers, expected real ones")
            try:
                return None if condition(array.astype(np.float64)) else ""
            except (ValueError, IndexError):  # a shape that the condition does not take
                return ""

        return self._require(wrong, vi, en)

    def raises(self, kind, *, vi, en):
        """The call stops with this error, and not with another one or a value."""
        if kind.__name__ in self._came.kinds and not self._came.unwritten:
            return self
        if self._came.error is not None:
            self._fail_by_error(vi, en)
        came = compare.brief(self._came.value)
        self._fail(
            language.text(
                vi=f"trả về {came}, cần báo lỗi {kind.__name__}", en=f"gave {came}, expected a {kind.__name__}"
            ),
            vi,
            en,
        )

    def leaves_unchanged(self, *, vi, en):
        """The arguments after the call are what they were before."""
        if self._came.error is not None:
            self._fail_by_error(vi, en)
        for before, after in zip(_flat(self._given), _flat(self._came.arguments())):
            if compare.difference(after, before):
                self._fail(language.text(vi="dữ liệu đưa vào đã bị thay đổi", en="the input was changed"), vi, en)
        return self

    def _require(self, wrong, vi, en):
        if self._came.error is not None:
            self._fail_by_error(vi, en)
        fact = wrong(self._came.value)
        if fact is not None:
            if self._called and self._came.value is None:
                vi = f"Hàm trả về None: có quên `return` không? {vi}"
                en = f"It returned None: is a `return` missing? {en}"
            self._fail(fact, vi, en)
        return self

    def _fail(self, fact, vi, en):
        __tracebackhide__ = True
        raise record.failed(Failure(self._fact(fact), {"vi": vi, "en": en}))

    def _fail_by_error(self, vi, en):
        came = self._came
        if came.unwritten:
            raise record.failed(self._unwritten())
        if "KeyboardInterrupt" in came.kinds:
            fact = language.text(vi="chạy quá lâu nên bị dừng", en="ran too long and was stopped")
            raise record.failed(Failure(self._fact(fact), _ENDLESS, came.frames))
        hint = _UNKNOWN_NAME if "NameError" in came.kinds else {"vi": vi, "en": en}
        # The message of an error, and the name of its type, are the student's to choose: in a hidden test they
        # could carry the input out.
        said = came.kinds[0] if record.running.is_hidden else type(came.error).__name__
        if came.message and not record.running.is_hidden:
            said += f": {came.message}"
        fact = language.text(vi=f"dừng với lỗi {said}", en=f"stopped with {said}")
        raise record.failed(Failure(self._fact(fact), hint, came.frames))

    def _unwritten(self):
        """The stub was reached: this answer's own, or that of a function which it calls."""
        exercise, missing = record.running.exercise, self._came.unwritten
        if missing in (self._name, "__call__", "<module>"):
            return NotAttempted(
                language.text(vi=f"Bạn chưa làm bài {exercise}.", en=f"Exercise {exercise} is not attempted yet."),
                {
                    "vi": "Viết câu trả lời vào ô phía trên, chạy ô đó, rồi chạy lại ô này.",
                    "en": "Write your answer in the cell above, run that cell, then run this one again.",
                },
            )
        return Failure(
            language.text(
                vi=f"{self._name} gọi {missing}, mà {missing} chưa viết xong.",
                en=f"{self._name} calls {missing}, which is not written yet.",
            ),
            {
                "vi": "Làm xong hàm ấy trước, hoặc viết câu trả lời này không cần đến nó.",
                "en": "Finish that function first, or write this answer without it.",
            },
            self._came.frames,
        )

    def _fact(self, fact):
        """The sentence above the hint."""
        if not record.running.is_hidden:
            came = compare.brief(self._came.value)
            fact = fact or language.text(vi=f"trả về {came}", en=f"gave {came}")
            return f"{self._asked}:{' ' if len(self._asked) < 60 else chr(10)}{fact}."
        if self._came.error is not None:
            return language.text(vi=f"Phép thử ẩn: hàm của bạn {fact}.", en=f"Hidden test: your function {fact}.")
        came = compare.brief(self._came.value, most=4)
        return language.text(
            vi=f"Phép thử ẩn: hàm của bạn trả về {came}.", en=f"Hidden test: your function gave {came}."
        )

    def _ipython_display_(self):
        """Nothing: a test cell's value is not an output (nbgrader would read it as points)."""


def _name_of(function):
    """What the student called it; "answer" where a callable object has no name of its own."""
    name = getattr(function, "__name__", None)
    return name if isinstance(name, str) else "answer"


def _call_text(name, args, kwargs):
    parts = [compare.brief(argument) for argument in args]
    parts += [f"{key}={compare.brief(argument)}" for key, argument in kwargs.items()]
    return f"{name}({', '.join(parts)})"


def _is_of_type(value, kind):
    if isinstance(kind, str):
        array = compare.as_numbers(value)
        return array is not None and array.dtype == np.dtype(kind)
    if isinstance(value, (list, tuple)) and kind in (int, float):
        return (
            len(value) > 0 and compare.as_numbers(value) is not None and all(_is_of_type(item, kind) for item in value)
        )
    if isinstance(value, (bool, np.bool_)):
        return kind is bool
    number = {int: numbers.Integral, float: float}.get(kind)
    if number is None:
        return isinstance(value, kind)
    if isinstance(value, np.ndarray) or hasattr(value, "__array__"):
        array = compare.as_numbers(value)
        return array is not None and array.dtype.kind in {int: "iu", float: "f"}[kind]
    return isinstance(value, number)


def _type_name(value):
    dtype = getattr(value, "dtype", None)
    return f"{type(value).__name__} {dtype}" if dtype is not None else type(value).__name__


def _flat(value):
    """The leaves of nested arguments that are data."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, tuple):
        for item in value:
            yield from _flat(item)
    elif isinstance(value, (list, np.ndarray, set)):
        yield value
