"""How a test cell tells a student that an answer is not right yet."""

from course_utils import language


class Failure(AssertionError):
    """An answer failed a test.

    fact        what was seen, in the current language
    hint        {"vi": …, "en": …}: the likely mistake
    own_frames  the student's own traceback, lines of text
    """

    def __init__(self, fact, hint, own_frames=()):
        self.fact, self.hint, self.own_frames = fact, dict(hint), list(own_frames)
        super().__init__("\n".join(part for part in (fact, language.text(**hint)) if part))

    def __reduce__(self):  # crosses from a forked process to its parent
        return type(self), (self.fact, self.hint, self.own_frames)

    def _render_traceback_(self):
        """What Jupyter shows: the message, then the student's own lines; never the test's source."""
        *asked, fact = self.fact.split("\n")
        lines = [*asked, f"\x1b[1;31m{fact}\x1b[0m", language.text(**self.hint)]
        if self.own_frames:
            lines += ["", language.text(vi="Trong code của bạn:", en="In your code:"), *self.own_frames]
        return [line for line in lines if line is not None]


class NotAttempted(Failure):
    """The answer is still the stub."""


class ForbiddenCall(Failure):
    """The answer calls a function that the exercise is about."""
