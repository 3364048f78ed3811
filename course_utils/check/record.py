"""What is known of each exercise in this session: which test cell runs, and what came of it.

Kept in this process only; nothing of it leaves the notebook.
"""

from course_utils import language
from course_utils.check.failure import NotAttempted

PASSED, FAILED, NOT_ATTEMPTED, UNFINISHED = "passed", "failed", "not attempted", "unfinished"


class _Running:
    """The test cell that runs now."""

    exercise, part, is_hidden, forbidden = None, 1, False, ()


running = _Running()
states = {}  # {(exercise, part): state}


def begin(exercise, part=1):
    """First line of a test cell. `exercise` is its number, such as "2.3"."""
    running.exercise, running.part, running.is_hidden, running.forbidden = exercise, part, False, ()
    states[exercise, part] = UNFINISHED


def forbid(*names):
    """From here on the answer may not call these functions or modules: `forbid("numpy.pad")`."""
    running.forbidden = tuple(names)


def hidden():
    """First line of a hidden block: from here on a failure shows neither the call nor the expected value."""
    running.is_hidden = True


def failed(failure):
    """Note a failure of the running test cell, and give it back to be raised."""
    states[running.exercise, running.part] = NOT_ATTEMPTED if isinstance(failure, NotAttempted) else FAILED
    return failure


def passed():
    """Last line of the visible tests: say that they passed."""
    states[running.exercise, running.part] = PASSED
    print(
        language.text(
            vi=f"✓ Bài {running.exercise}: ô này qua các phép thử công khai. Khi chấm còn có thêm phép thử ẩn.",
            en=f"✓ Exercise {running.exercise}: this cell's visible tests pass. Grading adds hidden ones.",
        )
    )


def ready(exercise):
    """Whether the exercise's test cells have run and pass; says in one line what to do where not.

    For demonstrations of the student's own function: `if check.ready("2.6"): …`.
    """
    found = [state for (number, _), state in states.items() if number == exercise]
    if found and all(state == PASSED for state in found):
        return True
    print(
        language.text(
            vi=f"Hãy làm xong bài {exercise} và chạy các ô kiểm tra của nó, rồi chạy lại ô này.",
            en=f"Finish exercise {exercise} and run its test cells, then run this cell again.",
        )
    )
    return False
