"""What a lesson's last cell shows, and the demonstrations that wait for it."""

import pytest

from course_utils import check, language
from course_utils.language import LANGUAGES

from .making import HINT, failure_of


def right():
    return 1


def stub():
    raise NotImplementedError


def passes(exercise, part=1):
    check.begin(exercise, part=part)
    check.call(right).equals(1, **HINT)
    check.passed()


def fails(exercise, part=1):
    check.begin(exercise, part=part)
    failure_of(lambda: check.call(right).equals(2, **HINT))


def is_left_undone(exercise, part=1):
    check.begin(exercise, part=part)
    failure_of(lambda: check.call(stub).equals(2, **HINT))


def breaks(exercise, part=1):
    check.begin(exercise, part=part)


def fails_when_hidden(exercise):
    passes(exercise)
    check.hidden()
    failure_of(lambda: check.call(right).equals(2, **HINT))


SHOWN = {
    "not run": (lambda: None, {"vi": "○ 1.1  ô kiểm tra chưa chạy", "en": "○ 1.1  test cell not run"}),
    "passed": (lambda: passes("1.1"), {"vi": "✓ 1.1  qua các phép thử công khai", "en": "✓ 1.1  visible tests pass"}),
    "failed": (lambda: fails("1.1"), {"vi": "✗ 1.1  chưa đúng", "en": "✗ 1.1  not right yet"}),
    "not attempted": (lambda: is_left_undone("1.1"), {"vi": "○ 1.1  chưa làm", "en": "○ 1.1  not attempted"}),
    "test cell broke": (lambda: breaks("1.1"), {"vi": "✗ 1.1  chưa đúng", "en": "✗ 1.1  not right yet"}),
    "hidden test failed": (
        lambda: fails_when_hidden("1.1"),
        {"vi": "✗ 1.1  chưa đúng", "en": "✗ 1.1  not right yet"},
    ),
    "second cell failed": (
        lambda: (passes("1.1"), fails("1.1", 2)),
        {"vi": "✗ 1.1  chưa đúng", "en": "✗ 1.1  not right yet"},
    ),
    "first cell failed": (
        lambda: (fails("1.1"), passes("1.1", 2)),
        {"vi": "✗ 1.1  chưa đúng", "en": "✗ 1.1  not right yet"},
    ),
    "mended": (
        lambda: (fails("1.1"), passes("1.1")),
        {"vi": "✓ 1.1  qua các phép thử công khai", "en": "✓ 1.1  visible tests pass"},
    ),
    "another exercise": (
        lambda: passes("1.10"),
        {"vi": "○ 1.1  ô kiểm tra chưa chạy", "en": "○ 1.1  test cell not run"},
    ),
}


@pytest.mark.parametrize("spoken", LANGUAGES)
@pytest.mark.parametrize("happens, lines", SHOWN.values(), ids=SHOWN)
def test_an_exercise(happens, lines, spoken):
    language.choose(spoken)
    happens()
    assert repr(check.progress("1.1")) == lines[spoken]


@pytest.mark.parametrize(
    "spoken, words",
    [("vi", "✎ 1.3  câu tự luận, thầy cô chấm"), ("en", "✎ 1.3  in words, marked by a person")],
)
def test_the_list_has_every_exercise_in_order(spoken, words):
    language.choose(spoken)
    passes("1.2")
    lines = repr(check.progress("1.1", "1.2", words=["1.3"])).splitlines()
    assert [line[:5] for line in lines] == ["○ 1.1", "✓ 1.2", "✎ 1.3"]
    assert lines[2] == words


def test_the_html_says_the_same_in_words_and_signs():
    language.choose("en")
    fails("1.1")
    html = check.progress("1.1", "<1.2>")._repr_html_()
    assert html.startswith("<ul") and html.count("<li") == 2
    assert ">✗</span> <strong>1.1</strong> not right yet</li>" in html
    assert "<strong>&lt;1.2&gt;</strong> test cell not run</li>" in html


READY = {
    "not run": (lambda: None, False),
    "stub": (lambda: is_left_undone("2.6"), False),
    "wrong": (lambda: fails("2.6"), False),
    "test cell broke": (lambda: breaks("2.6"), False),
    "second cell wrong": (lambda: (passes("2.6"), fails("2.6", 2)), False),
    "another exercise": (lambda: passes("2.60"), False),
    "passed": (lambda: passes("2.6"), True),
    "both cells passed": (lambda: (passes("2.6"), passes("2.6", 2)), True),
    "mended": (lambda: (fails("2.6"), passes("2.6")), True),
}


@pytest.mark.parametrize("happens, ready", READY.values(), ids=READY)
@pytest.mark.parametrize(
    "spoken, line",
    [
        ("vi", "Hãy làm xong bài 2.6 và chạy các ô kiểm tra của nó, rồi chạy lại ô này.\n"),
        ("en", "Finish exercise 2.6 and run its test cells, then run this cell again.\n"),
    ],
    ids=LANGUAGES,
)
def test_a_demonstration_waits_for_its_exercise(spoken, line, happens, ready, capsys):
    language.choose(spoken)
    happens()
    capsys.readouterr()
    assert check.ready("2.6") is ready
    assert capsys.readouterr().out == ("" if ready else line)
