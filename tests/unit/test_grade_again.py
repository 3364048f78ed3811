"""A kernel that does not come up is the machine's fault: the hand-in is graded again, once."""

import pytest

from course_utils.errors import CourseError
from course_utils.grading import grade

NO_KERNEL = "RuntimeError: Kernel died before replying to kernel_info"


@pytest.mark.parametrize(
    ("failures", "runs", "told"),
    [
        ([], 1, None),
        ([NO_KERNEL], 2, None),
        ([NO_KERNEL, NO_KERNEL], 2, NO_KERNEL),
        (["the notebook is not ours"], 1, "the notebook is not ours"),
    ],
)
def test_only_a_kernel_that_did_not_start_is_tried_again(monkeypatch, failures, runs, told):
    left, calls = list(failures), []

    def convert(*arguments):
        calls.append(arguments)
        if left:
            raise CourseError(left.pop(0))

    monkeypatch.setattr(grade, "convert", convert)
    if told is None:
        grade._convert_once_more("Autograde", "config", "02", "an")
    else:
        with pytest.raises(CourseError, match=told):
            grade._convert_once_more("Autograde", "config", "02", "an")
    assert calls == [("Autograde", "config", "02", "an")] * runs
