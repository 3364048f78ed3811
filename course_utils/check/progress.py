"""The last cell of a lesson: a small picture of which exercises pass their visible tests."""

import html

from course_utils import language
from course_utils.check import record

# Shape and word carry the state; the colour (Okabe-Ito) only repeats it.
_LOOKS = {
    record.PASSED: ("✓", "#009E73", {"vi": "qua các phép thử công khai", "en": "visible tests pass"}),
    record.FAILED: ("✗", "#D55E00", {"vi": "chưa đúng", "en": "not right yet"}),
    record.UNFINISHED: ("✗", "#D55E00", {"vi": "chưa đúng", "en": "not right yet"}),
    record.NOT_ATTEMPTED: ("○", "#767676", {"vi": "chưa làm", "en": "not attempted"}),
    None: ("○", "#767676", {"vi": "ô kiểm tra chưa chạy", "en": "test cell not run"}),
    "words": ("✎", "#0072B2", {"vi": "câu tự luận, thầy cô chấm", "en": "in words, marked by a person"}),
}
_ORDER = (record.UNFINISHED, record.FAILED, record.NOT_ATTEMPTED, None, record.PASSED)


class Progress:
    """What a lesson's exercises look like now: an HTML list, and the same as text."""

    def __init__(self, states):
        self.states = states  # {"2.1": state}

    def __repr__(self):
        return "\n".join(
            f"{_LOOKS[state][0]} {exercise}  {language.text(**_LOOKS[state][2])}"
            for exercise, state in self.states.items()
        )

    def _repr_html_(self):
        return f'<ul style="list-style: none; padding: 0; margin: 0">{"".join(map(_item, self.states.items()))}</ul>'


def progress(*exercises, words=()):
    """Show the state of a lesson's exercises in this session. Nothing leaves the notebook.

    exercises  numbers of the exercises that a machine grades, such as "2.1"
    words      numbers of the questions that a person marks
    """
    states = {exercise: _worst(exercise) for exercise in exercises}
    return Progress(states | dict.fromkeys(words, "words"))


def _worst(exercise):
    found = [state for (number, _), state in record.states.items() if number == exercise]
    return min(found, key=_ORDER.index) if found else None


def _item(pair):
    exercise, state = pair
    sign, color, words = _LOOKS[state]
    return (
        f'<li style="margin: 2px 0"><span aria-hidden="true" style="display: inline-block; width: 1.6em; '
        f'text-align: center; color: white; background: {color}; border-radius: 3px">{sign}</span> '
        f"<strong>{html.escape(exercise)}</strong> {html.escape(language.text(**words))}</li>"
    )
