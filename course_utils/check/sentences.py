"""What a student reads when an answer fails: each function makes a Failure, in the student's language.

While hidden tests run, nothing that an answer could have chosen to carry their input out is repeated, and
neither the call nor the expected value is shown.
"""

from course_utils import language
from course_utils.check import callbacks, compare, record
from course_utils.check.failure import Failure, ForbiddenCall, NotAttempted

_UNKNOWN_NAME = {
    "vi": "Python không biết tên này ở đây: gõ nhầm, hay quên tạo nó trước khi dùng?",
    "en": "Python does not know this name here: a slip of the keyboard, or was it not made before it is used?",
}
_ENDLESS = {
    "vi": "Vòng lặp nào không có lúc dừng? Xem điều kiện của nó có bao giờ sai không.",
    "en": "Which loop has no end? See whether its condition ever becomes false.",
}


def no_function():
    """The answer is not something to call."""
    return Failure(
        language.text(vi="Câu trả lời không phải là một hàm.", en="The answer is not a function."),
        {
            "vi": "Giữ nguyên dòng `def …` của ô trả lời và viết phần thân hàm bên dưới.",
            "en": "Keep the line `def …` of the answer cell and write the function's body below it.",
        },
    )


def forbidden(came):
    """The answer called what the exercise is about."""
    return ForbiddenCall(
        language.text(
            vi=f"Bài này không được gọi {came.forbidden}.", en=f"This exercise may not call {came.forbidden}."
        ),
        {"vi": "Hãy tự viết phép tính ấy.", "en": "Write that computation yourself."},
        came.frames,
    )


def wrong(asked, came, fact, hint):
    """The value is not the right one. `fact` says where it parts; "" where the value alone says it."""
    return Failure(_fact(asked, came, fact), hint)


def stopped(asked, came, hint):
    """The call ended in an error: its own hint for an unknown name and for a loop without end."""
    if "KeyboardInterrupt" in came.kinds:
        fact = language.text(vi="chạy quá lâu nên bị dừng", en="ran too long and was stopped")
        return Failure(_fact(asked, came, fact), _ENDLESS, came.frames)
    # The message of an error, and the name of its type, are the student's to choose: in a hidden test they
    # could carry the input out.
    said = came.kinds[0] if record.running.is_hidden else type(came.error).__name__
    # Where Python ran out of stack is chance.
    if came.message and not record.running.is_hidden and "RecursionError" not in came.kinds:
        said += f": {came.message}"
    fact = language.text(vi=f"dừng với lỗi {said}", en=f"stopped with {said}")
    return Failure(_fact(asked, came, fact), _UNKNOWN_NAME if "NameError" in came.kinds else hint, came.frames)


def callback_failed(asked, came, hint):
    """A call of a function of the test's failed: what the student's function passed, and the error."""
    failed, hidden = came.failed_callback, record.running.is_hidden
    called = _call_back_text(failed, hidden)
    said = failed.kind if hidden or not failed.message else f"{failed.kind}: {failed.message}"
    fact = language.text(
        vi=f"gọi {called}, và {failed.name} dừng với lỗi {said}",
        en=f"called {called}, and {failed.name} stopped with {said}",
    )
    return Failure(_fact(asked, came, fact), hint, came.frames)


def _call_back_text(failed, hidden):
    """What the answer passed, in short: it chose how much that is, and names of keywords too."""
    args = [compare.brief(argument, most=4) for argument in failed.args[:1]] if hidden else failed.args[:4]
    kwargs = {} if hidden else dict(list(failed.kwargs.items())[:4])
    more = len(failed.args) + len(failed.kwargs) > len(args) + len(kwargs)
    parts = args if hidden else _arguments(args, kwargs)
    return f"{failed.name}({', '.join([*parts, *['…'] * more])})"


def call_text(name, args, kwargs):
    """A call as a reader would write it, its arguments in brief."""
    return f"{name}({', '.join(_arguments(args, kwargs))})"


def _arguments(args, kwargs):
    return [*map(_as_written, args), *(f"{key}={_as_written(argument)}" for key, argument in kwargs.items())]


def _as_written(argument, most=80):
    """A function by its name; a list or tuple of Python's own numbers and texts as the test wrote it, if it is short."""
    if callbacks.is_function(argument):
        return callbacks.shown_name(argument)
    if isinstance(argument, (list, tuple)) and _is_plain(argument) and len(repr(argument)) <= most:
        return repr(argument)
    return compare.brief(argument)


def _is_plain(value):
    if isinstance(value, (list, tuple)):
        return all(map(_is_plain, value))
    return type(value) in (int, float, bool, str)


def unwritten(name, came):
    """The stub was reached: this answer's own, or that of a function which it calls."""
    exercise, missing = record.running.exercise, came.unwritten
    if missing in (name, "__call__", "<module>"):
        return NotAttempted(
            language.text(vi=f"Bạn chưa làm bài {exercise}.", en=f"Exercise {exercise} is not attempted yet."),
            {
                "vi": "Viết câu trả lời vào ô phía trên, thay cho dòng `raise NotImplementedError`, chạy ô đó, rồi "
                "chạy lại ô này.",
                "en": "Write your answer in the cell above, in place of the line `raise NotImplementedError`; run it, "
                "then this one.",
            },
        )
    return Failure(
        language.text(
            vi=f"{name} gọi {missing}, mà {missing} chưa viết xong.",
            en=f"{name} calls {missing}, which is not written yet.",
        ),
        {
            "vi": "Làm xong hàm ấy trước, hoặc viết câu trả lời này không cần đến nó.",
            "en": "Finish that function first, or write this answer without it.",
        },
        came.frames,
    )


def _fact(asked, came, fact):
    """The sentence above the hint: the call and what came of it; in a hidden test only what came."""
    if not record.running.is_hidden:
        value = compare.brief(came.value)
        fact = fact or language.text(vi=f"trả về {value}", en=f"gave {value}")
        return f"{asked}:{' ' if len(asked) < 60 else chr(10)}{fact}."
    if came.error is not None or came.failed_callback:
        return language.text(vi=f"Phép thử ẩn: hàm của bạn {fact}.", en=f"Hidden test: your function {fact}.")
    value = compare.brief(came.value, most=4)
    return language.text(vi=f"Phép thử ẩn: hàm của bạn trả về {value}.", en=f"Hidden test: your function gave {value}.")
