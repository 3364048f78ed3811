"""A student's names as a test sees them through the seal, and what a forged answer can do to the test: nothing."""

import sys

import numpy as np
import pytest

from course_utils import check, language
from course_utils.grading import seal, wire

from .making import HINT, failure_of


def sealed(**names):
    """The names of a student's namespace, looked up through the seal."""
    end = seal.loopback(names)
    return {name: end.lookup(name) for name in names}


def sealed_answer(function):
    return sealed(answer=function)["answer"]


def doubled(x, *, times=1):
    """Double it."""
    return np.asarray(x) * 2 * times


class Doubler:
    def __call__(self, x):
        return 2 * x


def test_data_crosses_as_a_copy():
    given = {"w": np.ones(3), "shape": (1, 2)}
    came = sealed(weights=given)["weights"]
    assert came["w"].tolist() == [1, 1, 1] and came["shape"] == (1, 2)
    came["w"][:] = 0
    assert given["w"].tolist() == [1, 1, 1]


@pytest.mark.parametrize(
    "function",
    [doubled, Doubler(), lambda x: 2 * x, np.add, Doubler],
    ids=["def", "object", "lambda", "ufunc", "class"],
)
def test_whatever_can_be_called_crosses_as_a_function(function):
    came = sealed_answer(function)
    assert type(came) is seal.SealedFunction and came.__name__ == "answer"


def test_a_function_is_called_with_copies_and_gives_data():
    seen, given = [], np.ones(2)

    def answer(x, *, times):
        seen.append(x)
        x[:] = 7
        return [x, times]

    came = sealed_answer(answer)(given, times=3)
    assert given.tolist() == [1, 1]
    assert came[0].tolist() == [7, 7] and came[1] == 3
    came[0][:] = 0
    assert seen[0].tolist() == [7, 7]


def test_identity_does_not_cross():
    kept = [1]
    answer = sealed_answer(lambda x=None: kept)
    assert answer() == answer() and answer() is not answer()


def test_a_name_that_is_not_there_is_missing():
    with pytest.raises(NameError) as raised:
        seal.loopback({}).lookup("conv2d")
    assert str(raised.value) == "name 'conv2d' is not defined"


def test_the_stub_of_a_value_is_not_attempted():
    assert sealed(answer=...)["answer"] is Ellipsis
    failure = failure_of(lambda: check.value(sealed(answer=...)["answer"]).equals(1, **HINT))
    assert type(failure) is check.NotAttempted


UNCROSSABLE = {
    "generator": ((n for n in [1]), "generator"),
    "object": (Doubler.__new__(type("Layer", (), {})), "Layer"),
    "module": (sys, "module"),
    "in a list": ([1, object()], "object"),
    "array of objects": (np.array([None]), "array_of_object"),
}


@pytest.mark.parametrize("value, name", [(iter([1]), "list_iterator"), *UNCROSSABLE.values()])
def test_what_does_not_cross_fails_with_its_types_name(value, name):
    language.choose("en")
    fact = failure_of(lambda: check.call(sealed_answer(lambda: value)).equals([1], **HINT)).fact
    assert fact == f"answer(): gave a value of type {name}, expected [1]."
    fact = failure_of(lambda: check.value(sealed(answer=value)["answer"]).equals([1], **HINT)).fact
    assert fact == f"answer: gave a value of type {name}, expected [1]."


def test_a_stand_in_is_equal_to_nothing():
    stand_in = sealed_answer(lambda: object())()
    for expected in (None, 0, [], "", {}, np.zeros(()), True):
        failure_of(lambda expected=expected: check.value(stand_in).equals(expected, **HINT))


class TooLarge(ValueError):
    pass


class Stopped(BaseException):
    pass


class OwnTimeout(TimeoutError, KeyError):
    pass


NEAREST = {
    "builtin": (ValueError("a"), ValueError),
    "own": (TooLarge("a"), ValueError),
    "NumPy's": (np.linalg.LinAlgError("a"), ValueError),
    "of two, the first": (OwnTimeout("a"), TimeoutError),
    "wants five arguments": (UnicodeDecodeError("utf-8", b"a", 0, 1, "a"), ValueError),
    "group": (ExceptionGroup("a", [ValueError()]), Exception),
    "stub": (NotImplementedError("a"), NotImplementedError),
    "SystemExit": (SystemExit("a"), Exception),
    "KeyboardInterrupt": (KeyboardInterrupt("a"), Exception),
    "own BaseException": (Stopped("a"), Exception),
    "warning": (UserWarning("a"), UserWarning),
}


@pytest.mark.parametrize("error, nearest", NEAREST.values(), ids=NEAREST)
def test_an_exception_crosses_as_the_nearest_builtin(error, nearest):
    def answer():
        raise error

    with pytest.raises(Exception) as raised:
        sealed_answer(answer)()
    assert type(raised.value) is nearest
    assert str(raised.value) == str(error)


WAYS = {"plain": lambda function: function, "loopback": sealed_answer}


def raises_key_error():
    return {}["stride"]


def raises_what_cannot_speak():
    class Broken(ValueError):
        def __str__(self):
            return self.message

    raise Broken


@pytest.mark.parametrize("through", WAYS.values(), ids=WAYS)
def test_the_words_of_an_error_are_the_same_in_both_ways(through):
    language.choose("en")
    fact = failure_of(lambda: check.call(through(raises_key_error)).equals(1, **HINT)).fact
    assert fact.endswith("stopped with KeyError: stride.")


@pytest.mark.parametrize("through", WAYS.values(), ids=WAYS)
def test_an_error_that_cannot_say_what_it_is_is_an_error_all_the_same(through):
    check.call(through(raises_what_cannot_speak)).raises(ValueError, **HINT)
    failure_of(lambda: check.call(through(raises_what_cannot_speak)).equals(1, **HINT))


class TensorLike:
    def __array__(self, dtype=None, copy=None):
        return np.ones(2)


@pytest.mark.parametrize("through", WAYS.values(), ids=WAYS)
def test_an_object_that_gives_an_array_is_an_array(through):
    check.call(through(TensorLike)).equals([1, 1], **HINT)


@pytest.mark.parametrize("through", WAYS.values(), ids=WAYS)
@pytest.mark.parametrize("came", [10**5000, [10**5000]], ids=["alone", "in a list"])
def test_an_integer_too_long_to_write_down_is_a_wrong_answer(came, through):
    failure_of(lambda: check.call(through(lambda: came)).equals(1, **HINT))


@pytest.mark.parametrize("through", WAYS.values(), ids=WAYS)
def test_a_list_too_deep_is_a_wrong_answer(through):
    deep = []
    for _ in range(60):
        deep = [deep]
    failure_of(lambda: check.call(through(lambda: deep)).equals(1, **HINT))


def test_changed_input_is_seen_through_the_seal():
    check.call(sealed_answer(doubled), np.ones(2)).leaves_unchanged(**HINT)
    failure_of(lambda: check.call(sealed_answer(lambda x: x.fill(0)), np.ones(2)).leaves_unchanged(**HINT))
    failure_of(lambda: check.call(sealed_answer(lambda *, x: x.fill(0)), x=np.ones(2)).leaves_unchanged(**HINT))


def test_a_forbidden_call_is_seen_where_the_result_does_not_cross():
    check.begin("1.1")
    check.forbid("numpy.pad")
    tools = [np.pad]
    with pytest.raises(check.ForbiddenCall):
        check.call(sealed_answer(lambda x: [tools[0](x, 1), object()]), np.ones(2))


def test_a_forbidden_call_is_seen_through_the_seal():
    check.begin("1.1")
    check.forbid("numpy.pad")
    tools = [np.pad]
    failure = failure_of(lambda: check.call(sealed_answer(lambda x: tools[0](x, 1)), np.ones(2)))
    assert type(failure) is check.ForbiddenCall
    assert len(failure.own_frames) == 1 and "tools[0](x, 1)" in failure.own_frames[0]  # as in plain


def test_a_hidden_test_shows_no_prints_through_the_seal(capsys):
    check.begin("1.1")
    check.hidden()
    check.call(sealed_answer(print), np.ones(2)).equals(None, **HINT)
    assert capsys.readouterr() == ("", "")


def test_the_students_own_lines_cross():
    failure = failure_of(lambda: check.call(sealed_answer(raises_key_error)).equals(1, **HINT))
    assert len(failure.own_frames) == 1
    assert failure.own_frames[0].endswith('return {}["stride"]')


STOPPED = {"kinds": ["ValueError"], "message": "", "unwritten": None, "frames": []}
FORGED_ANSWERS = {
    "nothing": {},
    "no dict": [1],
    "a number": 5,
    "None": None,
    "frames that are none": STOPPED | {"frames": 5},
    "frames that are no text": STOPPED | {"frames": [1]},
    "an error without words": {"kinds": ["ValueError"]},
    "an error of no kind": STOPPED | {"kinds": []},
    "kinds that are none": STOPPED | {"kinds": 5},
    "kinds that are no text": STOPPED | {"kinds": [5]},
    "words that are no text": STOPPED | {"message": [1]},
    "a stub that is no text": STOPPED | {"unwritten": 5},
    "an error that is none": STOPPED | {"kinds": ["Spam"]},
    "an error that is a function": STOPPED | {"kinds": ["len"], "message": "abc"},
    "an error that ends Python": STOPPED | {"kinds": ["SystemExit"]},
    "an error that wants more": STOPPED | {"kinds": ["UnicodeDecodeError"]},
    "a group of errors": STOPPED | {"kinds": ["ExceptionGroup"]},
    "type's name that is none": {"uncrossable": 5},
    "type's name with a null": {"uncrossable": "a\0b"},
    "forbidden that is no text": {"value": 1, "forbidden": 5},
    "a callback of no function": {"callback": 1, "args": (1,), "kwargs": {}, "value": 1},
    "a callback of no number": {"callback": [1], "args": (1,), "kwargs": {}, "value": 1},
    "a function in place of data": {"value": wire.Function(1, "f")},
}


def forged(reply):
    """A function behind which somebody answers as he likes."""
    return seal.SealedFunction("answer", seal.TesterEnd(lambda _: wire.pack(reply)).request)


@pytest.mark.parametrize("hidden", [False, True], ids=["visible", "hidden"])
@pytest.mark.parametrize("reply", FORGED_ANSWERS.values(), ids=FORGED_ANSWERS)
def test_a_forged_answer_is_broken_or_wrong_and_never_right(reply, hidden):
    check.begin("1.1")
    if hidden:
        check.hidden()
    with pytest.raises((check.Failure, wire.BrokenFrame)):
        check.call(forged(reply)).equals(1, **HINT)


def test_a_forged_answer_runs_nothing_in_the_tester(monkeypatch):
    ran = []
    monkeypatch.setattr(sys, "forged_answer_ran", lambda: ran.append(1), raising=False)
    reply = STOPPED | {"kinds": ["eval"], "message": "__import__('sys').forged_answer_ran()"}
    with pytest.raises((check.Failure, wire.BrokenFrame)):
        check.call(forged(reply)).equals(1, **HINT)
    assert ran == []


def answering(*replies):
    """A function behind which somebody gives these answers, one after the other."""
    frames = iter(map(wire.pack, replies))
    return seal.SealedFunction("answer", seal.TesterEnd(lambda _: next(frames)).request)


CALLBACK = {"callback": 1, "args": (1,), "kwargs": {}}
FORGED_CALLBACKS = {
    "another number": CALLBACK | {"callback": 2},
    "True for a number": CALLBACK | {"callback": True},
    "no arguments": {"callback": 1},
    "a number for arguments": CALLBACK | {"args": 5},
    "a text for arguments": CALLBACK | {"args": "ab"},
    "keywords that are none": CALLBACK | {"kwargs": [("x", 1)]},
    "keywords that are no text": CALLBACK | {"kwargs": {1: 1}},
    "a function as an argument": CALLBACK | {"args": (wire.Function(1, "f"),)},
}


@pytest.mark.parametrize("forged", FORGED_CALLBACKS.values(), ids=FORGED_CALLBACKS)
def test_a_forged_callback_is_broken_and_calls_nothing(forged):
    called = []
    with pytest.raises(wire.BrokenFrame):
        check.call(answering(forged, {"value": 1}), lambda *args, **kwargs: called.append(args)).equals(1, **HINT)
    assert called == []


def test_a_callback_after_its_call_is_broken():
    called = []
    answer = answering(CALLBACK, {"value": 1}, CALLBACK, {"value": 1})
    check.call(answer, lambda x: called.append(x)).equals(1, **HINT)
    with pytest.raises(wire.BrokenFrame):
        check.call(answer, lambda x: called.append(x)).equals(1, **HINT)
    assert called == [1]


def test_a_failed_callback_is_known_whatever_the_answer_says_of_it():
    answer = answering(CALLBACK, {"value": 1, "failed_callback": None, "frames": [], "forbidden": None})
    failure_of(lambda: check.call(answer, lambda: 1).equals(1, **HINT))


FORGED_WORDS = {
    "kind of an error": STOPPED | {"kinds": ["secret"]},
    "type's name": {"uncrossable": "secret"},
    "forbidden name": {"value": 1, "forbidden": "secret"},
}


@pytest.mark.parametrize("reply", FORGED_WORDS.values(), ids=FORGED_WORDS)
def test_a_forged_answer_carries_nothing_out_of_a_hidden_test(reply):
    check.begin("1.1")
    check.forbid("numpy.pad")
    check.hidden()
    with pytest.raises((check.Failure, wire.BrokenFrame)) as raised:
        check.call(forged(reply)).equals(1, **HINT)
    assert "secret" not in str(raised.value)


def test_bytes_that_are_no_frame_are_broken():
    answer = seal.SealedFunction("answer", seal.TesterEnd(lambda _: b"spam").request)
    with pytest.raises(wire.BrokenFrame):
        check.call(answer).equals(1, **HINT)
