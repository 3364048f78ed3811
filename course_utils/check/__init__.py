"""What test cells are written with.

    check.begin("2.3")
    check.call(output_size, 6, 3).equals(4, vi="…", en="…")
    check.passed()
    ### BEGIN HIDDEN TESTS
    check.hidden()
    check.call(output_size, 28, 5, padding=2).equals(28, vi="…", en="…")
    ### END HIDDEN TESTS

The call goes through `check`, so that an answer that crashes gets its hint too. Arguments are handed over
as copies; where the answer calls a function among them and that fails, the test fails. A failure says what was
called, what came and what was expected, then the hint in the student's language and the student's own
traceback; after `hidden()` only what came and the hint.
"""

from course_utils.check.calls import call, outline, value
from course_utils.check.failure import Failure, ForbiddenCall, NotAttempted
from course_utils.check.forbidden import (
    ARCHITECTURES,
    BACKWARDS,
    CONVOLUTIONS,
    DENSE_LAYERS,
    DROPOUTS,
    IMAGE_FEATURES,
    MINIBATCHES,
    PADDINGS,
    PATCHES,
    POOLINGS,
    SOFTMAXES,
)
from course_utils.check.progress import progress
from course_utils.check.record import begin, forbid, hidden, passed, ready
from course_utils.check.scratch import temporary_path

__all__ = [
    "ARCHITECTURES",
    "BACKWARDS",
    "CONVOLUTIONS",
    "DENSE_LAYERS",
    "DROPOUTS",
    "IMAGE_FEATURES",
    "MINIBATCHES",
    "PADDINGS",
    "PATCHES",
    "POOLINGS",
    "SOFTMAXES",
    "Failure",
    "ForbiddenCall",
    "NotAttempted",
    "begin",
    "call",
    "forbid",
    "hidden",
    "outline",
    "passed",
    "progress",
    "ready",
    "temporary_path",
    "value",
]
