"""What each hand-in of the small class must get, worked out by running its answers beside the tests.

Nothing of nbgrader is asked here: the answers stand in one namespace, the test cells run after them, as
`course prove` does it. `course grade` must come to the same, with its gradebook, kernels and repaired files.
"""

from dataclasses import dataclass, replace

from course_utils.authoring.forks import in_fork
from course_utils.authoring.prove import stub_of
from course_utils.grading import NOT_ATTEMPTED
from course_utils.grading.grade import GRADED
from course_utils.grading.stubs import without_hidden
from course_utils.grading.ways import judge
from tests.small_class.make_class import endless, hand_ins

ENDLESS = {"vi": "chạy quá lâu nên bị dừng", "en": "ran too long and was stopped"}
SECONDS = 3  # an answer that takes longer is one that never ends


@dataclass(frozen=True)
class Expected:
    """status; points {number: float}, None where a person marks; reasons {number: words that the reason holds}"""

    status: str
    points: dict[str, float | None]
    reasons: dict[str, str]

    @property
    def total(self):
        """Points without those that a person gives."""
        return sum(points or 0 for points in self.points.values())


def expected(lesson, student):
    """What one student of the small class gets in a lesson."""
    one = hand_ins(lesson)[student]
    points, reasons = {}, {}
    for exercise in lesson.exercises:
        if exercise.number not in one.answers:
            points[exercise.number], reasons[exercise.number] = 0, NOT_ATTEMPTED
            continue
        verdicts = _verdicts(as_left(lesson, one.answers), exercise.number, one.language)
        points[exercise.number] = sum(earned for _, earned, _ in verdicts)
        lost = [reason for kind, _, reason in verdicts if kind != "passed"]
        if lost:
            reasons[exercise.number] = lost[0]
    status = GRADED if one.answers or one.answers_in_words else NOT_ATTEMPTED
    return Expected(
        status, points | {words.number: None if one.answers_in_words else 0 for words in lesson.words}, reasons
    )


def failing_cells(lesson, student):
    """How many cells Validate finds failing: tests without their hidden part, and questions without an answer."""
    one = hand_ins(lesson)[student]
    left = as_left(lesson, one.answers)
    visible = replace(left, exercises=tuple(_visible(exercise) for exercise in left.exercises))
    numbers = [exercise.number for exercise in visible.exercises]
    failing = sum(kind != "passed" for number in numbers for kind, *_ in _verdicts(visible, number, one.language))
    return failing + (0 if one.answers_in_words else len(lesson.words))


def as_left(lesson, answers):
    """The lesson with a student's answers in the place of the references, and stubs where there are none."""
    return replace(
        lesson,
        exercises=tuple(
            replace(exercise, answers={next(iter(exercise.answers)): answers.get(exercise.number) or stub_of(exercise)})
            for exercise in lesson.exercises
        ),
    )


def _visible(exercise):
    return replace(exercise, tests=tuple(replace(test, source=without_hidden(test.source)) for test in exercise.tests))


def _verdicts(lesson, number, language):
    """[(kind, points earned, reason)] of an exercise's test cells."""
    exercise = lesson.exercise(number)
    if endless(exercise) == exercise.reference:
        return [("failed", 0, ENDLESS[language])] * len(exercise.tests)

    def work():
        return [
            (verdict.kind, verdict.earned, " ".join(f"{verdict.fact} {(verdict.hint or {}).get(language, '')}".split()))
            for verdict in judge(lesson, exercise, language=language)
        ]

    came = in_fork(work, seconds=SECONDS)
    return [("failed", 0, "")] * len(exercise.tests) if isinstance(came, str) else came
