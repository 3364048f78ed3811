"""Functions that a test passes to an answer: called with data in every way of running, and never to the answer's gain.

plain      the answer as it is
loopback   through the seal, both ends in this process
processes  the student's end in a forked process, the same frames over a pipe, as in a sealed engine
"""

import contextlib
import functools
import multiprocessing
import os
import signal
import sys
import threading
import types
from collections import namedtuple

import numpy as np
import pytest

from course_utils import check, language, layers
from course_utils.check import callbacks
from course_utils.grading import seal
from course_utils.language import LANGUAGES

from .making import HINT, failure_of, run_cell


class _Forked:
    """A student's end in a process of its own; `tester` is what talks to it."""

    def __init__(self, namespace):
        ours, theirs = multiprocessing.Pipe()
        self.process = os.fork()
        if self.process == 0:
            ours.close()
            _serve(namespace, theirs)
        theirs.close()
        self.tester = seal.TesterEnd(_exchange(ours))

    def end(self):
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)


def _exchange(pipe):
    def exchange(frame):
        pipe.send_bytes(frame)
        return pipe.recv_bytes()

    return exchange


def _named(name, function):
    """The same function as if it had been defined under that name."""
    parts = function.__code__, function.__globals__, name, function.__defaults__, function.__closure__
    named = types.FunctionType(*parts)
    named.__kwdefaults__ = function.__kwdefaults__
    return named


def _serve(namespace, pipe):
    try:
        end = seal.StudentEnd(namespace, _exchange(pipe))
        while True:
            pipe.send_bytes(end.answer(pipe.recv_bytes()))
    finally:
        os._exit(0)


@pytest.fixture(params=["plain", "loopback", "processes"])
def through(request):
    """A function: gives the test's view of the student's functions, {name: function}, as a list in their order."""
    forked = []

    def look_up(**names):
        if request.param == "plain":
            return [_named(name, function) for name, function in names.items()]
        if request.param == "loopback":
            tester = seal.loopback(names)
        else:
            forked.append(_Forked(names))
            tester = forked[-1].tester
        return [tester.lookup(name) for name in names]

    look_up.way = request.param
    yield look_up
    for student in forked:
        student.end()


def numerical_gradient(f, x, h=1e-5):
    """Moves one number of x at a time, in place."""
    gradient = np.zeros_like(x)
    for place in np.ndindex(x.shape):
        was = x[place]
        x[place] = was + h
        above = f(x)
        x[place] = was - h
        below = f(x)
        x[place] = was
        gradient[place] = (above - below) / (2 * h)
    return gradient


def apply(f, *args, **kwargs):
    return f(*args, **kwargs)


def swallow(f, *args, **kwargs):
    with contextlib.suppress(Exception):
        f(*args, **kwargs)
    return 1


# What the functions are given, and give.


def test_a_function_sees_the_array_as_it_is_at_each_call(through):
    (gradient,) = through(numerical_gradient=numerical_gradient)
    seen, x = [], np.array([[1.0, 2.0], [3.0, 4.0]])

    def _squares(x):
        seen.append(x)
        return (x**2).sum()

    check.call(gradient, _squares, x).close([[2, 4], [6, 8]], **HINT).leaves_unchanged(**HINT)
    assert len({array.tobytes() for array in seen}) == 8  # each of them another one, and kept
    assert x.tolist() == [[1, 2], [3, 4]]


def test_what_is_passed_and_given_back_are_copies(through):
    def spoils(f):
        given = np.ones(2)
        came = f(given, parts=[given])
        was = [came.tolist(), given.tolist()]
        came[:], given[:] = 7, 7
        return [*was, f(np.zeros(2), parts=[]).tolist()]

    (answer,) = through(answer=spoils)
    kept, result = [], np.array([5.0, 6.0])

    def _keeps(x, parts):
        kept.append((x, *parts))
        return result

    def _writes(x, parts):
        x[:] = 9
        return result

    check.call(answer, _keeps).equals([[5, 6], [1, 1], [5, 6]], **HINT)
    assert [array.tolist() for array in kept[0]] == [[1, 1], [1, 1]] and result.tolist() == [5, 6]
    check.call(answer, _writes).equals([[5, 6], [1, 1], [5, 6]], **HINT)


class Shared:
    """An object that gives the very array which it holds."""

    def __init__(self, array):
        self.array = array

    def __array__(self, dtype=None, copy=None):
        return self.array


def test_arrays_that_an_object_holds_are_copied_too(through):
    def writes(f):
        mine = Shared(np.ones(2))
        came = f(mine)
        came[:] = 7
        return mine.array

    (answer,) = through(answer=writes)
    held = Shared(np.zeros(2))

    def _writes(x):
        x[:] = 9
        return held

    check.call(answer, _writes).equals([1, 1], **HINT)
    assert held.array.tolist() == [0, 0]


Point = namedtuple("Point", "x y")


class TensorLike:
    def __array__(self, dtype=None, copy=None):
        return np.ones(2, np.float32)


class Image(np.ndarray):
    pass


PASSED = {
    "array": (lambda: np.ones((2, 3), np.float32), "ndarray float32 (2, 3)"),
    "view": (lambda: np.arange(6).reshape(2, 3).T[::2], "ndarray int64 (2, 2)"),
    "subclass": (lambda: np.ones(2).view(Image), "ndarray float64 (2,)"),
    "tensor": (TensorLike, "ndarray float32 (2,)"),
    "NumPy scalar": (lambda: np.float32(2), "float32"),
    "int": (lambda: 3, "int"),
    "bool": (lambda: True, "bool"),
    "text": (lambda: "relu", "str"),
    "None": (lambda: None, "NoneType"),
    "list": (lambda: [1, np.ones(2)], "list [int, ndarray float64 (2,)]"),
    "tuple": (lambda: ((1, 2.0), [3]), "tuple [tuple [int, float], list [int]]"),
    "named tuple": (lambda: Point(1, 2), "tuple [int, int]"),
    "dict": (lambda: {"w": np.ones(2), "b": (1,)}, "dict w: ndarray float64 (2,), b: tuple [int]"),
    "slice": (lambda: slice(1, 2), "slice"),
}


def kind_of(value):
    """A value's type, through and through."""
    if isinstance(value, np.ndarray):
        return f"{type(value).__name__} {value.dtype} {value.shape}"
    if isinstance(value, (list, tuple)):
        return f"{type(value).__name__} [{', '.join(map(kind_of, value))}]"
    if isinstance(value, dict):
        return f"dict {', '.join(f'{key}: {kind_of(item)}' for key, item in value.items())}"
    return type(value).__name__


@pytest.mark.parametrize("make, kind", PASSED.values(), ids=PASSED)
def test_data_arrives_as_the_same_data_in_every_way(through, make, kind):
    (answer,) = through(answer=lambda f: [f(make()), f(value=make())])
    check.call(answer, lambda value: kind_of(value)).equals([kind, kind], **HINT)
    (answer,) = through(answer=lambda f: kind_of(f()))
    check.call(answer, lambda: make()).equals(kind, **HINT)


def test_functions_in_keywords_and_containers(through):
    def adds(first, *, rest, named, deep):
        return first(1) + rest[0](1) + rest[1] + named["f"](1) + deep[0][0]["g"](1)

    (answer,) = through(answer=adds)
    ten, hundred, thousand = (lambda x, n=n: n * x for n in (10, 100, 1000))
    result = check.call(answer, lambda x: x, rest=[ten, 5], named={"f": hundred}, deep=([{"g": thousand}],))
    result.equals(1116, **HINT).leaves_unchanged(**HINT)


FUNCTIONS = {
    "lambda": (lambda x: x + 1, "f"),
    "def": (kind_of, "kind_of"),
    "builtin": (abs, "abs"),
    "ufunc": (np.sqrt, "sqrt"),
    "NumPy's": (np.sum, "sum"),
    "the course's": (layers.relu, "relu"),
    "partial": (functools.partial(np.add, 1), "f"),
    "method": (np.ones(2).dot, "dot"),
}


@pytest.mark.parametrize("function, name", FUNCTIONS.values(), ids=FUNCTIONS)
def test_what_is_a_function_and_what_it_is_called(through, function, name):
    language.choose("en")
    (answer,) = through(answer=lambda f, x: (f(x), f.__name__))
    check.call(answer, function, np.ones(2)).equals((function(np.ones(2)), name), **HINT)
    failure = failure_of(lambda: check.call(answer, function, 1.0).equals(None, **HINT))
    assert failure.fact.startswith(f"answer({name}, 1.0): ")


@pytest.mark.parametrize("value", [int, np.float32, Point, TensorLike()], ids=["int", "dtype", "class", "object"])
def test_classes_and_objects_are_no_functions(value):
    check.call(lambda given: given is value, value).equals(True, **HINT)


def test_a_function_of_the_students_own_can_be_passed(through):
    gradient, loss = through(numerical_gradient=numerical_gradient, loss=lambda x: (x**2).sum())
    check.call(gradient, loss, np.array([1.0, 2.0])).close([2, 4], **HINT)


# Calls that fail.


def _loss(x):
    if x.shape != (2,):
        raise ValueError(f"x has shape {x.shape}, not (2,)")
    return x.sum()


FAILING = {
    "too many": (
        lambda f, x: f(x, 2),
        ("gọi _loss([1., 2.], 2), và _loss dừng với lỗi ", "called _loss([1., 2.], 2), and _loss stopped with "),
        "TypeError: _loss() takes 1 positional argument but 2 were given",
    ),
    "too few": (
        lambda f, x: f(),
        ("gọi _loss(), và _loss dừng với lỗi ", "called _loss(), and _loss stopped with "),
        "TypeError: _loss() missing 1 required positional argument: 'x'",
    ),
    "another keyword": (
        lambda f, x: f(x=x, h=0.5),
        ("gọi _loss(x=[1., 2.], h=0.5), và _loss dừng ", "called _loss(x=[1., 2.], h=0.5), and _loss stopped "),
        "TypeError: _loss() got an unexpected keyword argument 'h'",
    ),
    "another shape": (
        lambda f, x: f(np.zeros((3, 4))),
        ("gọi _loss(mảng 3 × 4 kiểu float64), và ", "called _loss(an array 3 × 4 of float64), and "),
        "ValueError: x has shape (3, 4), not (2,)",
    ),
    "a list": (
        lambda f, x: f(list(x)),
        ("gọi _loss([1., 2.]), và ", "called _loss([1., 2.]), and "),
        "AttributeError: 'list' object has no attribute 'shape'",
    ),
    "the first of two": (
        lambda f, x: (swallow(f, x[:1]), f(2)),
        ("gọi _loss([1.]), và ", "called _loss([1.]), and "),
        "ValueError: x has shape (1,), not (2,)",
    ),
    "much": (
        lambda f, x: f(1, 2, 3, 4, 5, 6),
        ("gọi _loss(1, 2, 3, 4, …), và ", "called _loss(1, 2, 3, 4, …), and "),
        "TypeError: _loss() takes 1 positional argument but 6 were given",
    ),
}
FORMS = {
    "raised": lambda call: call,
    "swallowed": lambda call: lambda f, x: swallow(call, f, x),
    "swallowed, then another": lambda call: lambda f, x: swallow(call, f, x) / 0,
    "raised as another": lambda call: lambda f, x: translate(call, f, x),
}


def translate(call, f, x):
    try:
        return call(f, x)
    except Exception as error:
        raise KeyError("mine") from error


@pytest.mark.parametrize("spoken", LANGUAGES)
@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize("call, beginnings, error", FAILING.values(), ids=FAILING)
def test_a_call_that_fails_fails_the_test_even_if_it_was_swallowed(through, call, beginnings, error, form, spoken):
    language.choose(spoken)
    (answer,) = through(answer=form(call))
    failure = failure_of(lambda: check.call(answer, _loss, np.array([1.0, 2.0])).equals(1, **HINT))
    assert failure.fact.startswith("answer(_loss, [1., 2.]): " + beginnings[spoken == "en"])
    assert failure.fact.endswith(f"{error}.")
    assert failure.hint == HINT


QUESTIONS = {
    "equals": lambda result: result.equals(1, **HINT),
    "close": lambda result: result.close(1, **HINT),
    "has_shape": lambda result: result.has_shape((), **HINT),
    "has_type": lambda result: result.has_type(int, **HINT),
    "is_true": lambda result: result.is_true(lambda array: True, **HINT),
    "leaves_unchanged": lambda result: result.leaves_unchanged(**HINT),
    "raises": lambda result: result.raises(ValueError, **HINT),
}


@pytest.mark.parametrize("ask", QUESTIONS.values(), ids=QUESTIONS)
def test_whatever_is_asked_of_it_a_failed_call_fails(through, ask):
    language.choose("en")
    for answer in through(answer=swallow, other=apply):
        fact = failure_of(lambda answer=answer: ask(check.call(answer, _loss, np.ones(3)))).fact
        assert fact.endswith(" stopped with ValueError: x has shape (3,), not (2,).")


def test_what_was_passed_is_shown_as_it_was_passed(through):
    language.choose("en")
    (answer,) = through(answer=swallow)

    def _writes(x):
        x[:] = 0
        raise ValueError

    failure = failure_of(lambda: check.call(answer, _writes, np.array([1, 2])).equals(1, **HINT))
    assert failure.fact == "answer(_writes, [1, 2]): called _writes([1, 2]), and _writes stopped with ValueError."


def test_a_function_that_gives_no_data_is_at_fault_itself(through):
    language.choose("en")
    (answer,) = through(answer=apply)
    failure = failure_of(lambda: check.call(answer, lambda: object()).equals(1, **HINT))
    assert failure.fact == "answer(f): called f(), and f stopped with TypeError: f gave a object, which is no data."


def test_a_lambda_is_called_f_in_its_error_too(through):
    language.choose("en")
    (answer,) = through(answer=apply)
    failure = failure_of(lambda: check.call(answer, lambda x: x).equals(1, **HINT))
    error = "TypeError: f() missing 1 required positional argument: 'x'"
    assert failure.fact == f"answer(f): called f(), and f stopped with {error}."


def test_an_answer_may_catch_the_builtin_error_that_it_is_in_every_way(through):
    def catches(f):
        try:
            f()
        except np.linalg.LinAlgError:
            return "NumPy's"
        except ValueError as error:
            return f"{type(error).__name__}: {error}"

    def _singular():
        raise np.linalg.LinAlgError("Singular matrix")

    (answer,) = through(answer=catches)
    assert check.call(answer, _singular)._came.value == "ValueError: Singular matrix"


HIDDEN_FACTS = {
    "shape": (lambda f, x: f(np.zeros((3, 4))), "called f(an array 3 × 4 of float64), and f stopped with ValueError."),
    "text": (lambda f, x: f(str(x)), "called f(a value of type str), and f stopped with AttributeError."),
    "keywords": (lambda f, x: f(**{f"k{int(x[0])}": 1}), "called f(…), and f stopped with TypeError."),
    "many": (lambda f, x: f(2, *x), "called f(2, …), and f stopped with TypeError."),
    "swallowed": (lambda f, x: swallow(f, 1), "called f(1), and f stopped with AttributeError."),
    "two in one": (lambda f, x: f([str(x)]), "called f(a list of 1 parts that are not alike), and f stopped"),
}


@pytest.mark.parametrize("call, fact", HIDDEN_FACTS.values(), ids=HIDDEN_FACTS)
def test_a_hidden_test_shows_what_was_passed_in_short_and_not_its_own_data(through, call, fact):
    language.choose("en")
    check.begin("1.1")
    check.hidden()
    (answer,) = through(answer=call)

    def f(x):
        raise {(3, 4): ValueError}.get(x.shape, IndexError)("7311")

    failure = failure_of(lambda: check.call(answer, f, np.array([7311.0, 9413.0])).equals(1, **HINT))
    assert failure.fact.startswith(f"Hidden test: your function {fact}")
    assert "7311" not in str(failure) and "9413" not in str(failure) and failure.hint == HINT
    language.choose("vi")
    failure = failure_of(lambda: check.call(answer, f, np.array([7311.0, 9413.0])).equals(1, **HINT))
    assert failure.fact.startswith("Phép thử ẩn: hàm của bạn gọi f(")


STUDENTS_CELL = """\
def value_at(f, x):
    return f(x, x)


def answer(f, x):
    try:
        return value_at(f, x)
    except TypeError:
        return 0
"""


def test_the_students_own_lines_are_shown_and_none_of_the_test(through):
    (answer,) = through(answer=run_cell(STUDENTS_CELL)["answer"])
    failure = failure_of(lambda: check.call(answer, _loss, 1).equals(0, **HINT))
    assert failure.own_frames == ["  answer, line 7: return value_at(f, x)", "  value_at, line 2: return f(x, x)"]
    (answer,) = through(answer=run_cell(STUDENTS_CELL.replace("TypeError", "KeyError"))["answer"])
    assert failure_of(lambda: check.call(answer, _loss, 1).equals(0, **HINT)).own_frames == failure.own_frames


STRANGE = {
    "generator": (lambda: (n for n in [1]), "generator"),
    "function": (lambda: len, "builtin_function_or_method"),
    "class": (lambda: int, "type"),
    "object": (lambda: TensorLike.__class__("Layer", (), {})(), "Layer"),
    "object in a list": (lambda: [1, {"a": object()}], "object"),
    "array of objects": (lambda: np.array([None]), "array of object"),
}


@pytest.mark.parametrize("make, name", STRANGE.values(), ids=STRANGE)
def test_what_is_no_data_is_not_taken_in_any_way(through, make, name):
    called = []
    for spoken, text in (("vi", f"f không nhận giá trị kiểu {name}"), ("en", f"f does not take a {name}")):
        language.choose(spoken)
        for answer in through(answer=lambda f: f(make()), other=lambda f: f(x=make())):
            fact = failure_of(
                lambda answer=answer: check.call(answer, lambda x: called.append(x)).equals(1, **HINT)
            ).fact
            assert fact.endswith(f"TypeError: {text}.")
    assert called == []


# When and how deep they may be called.


def test_a_function_that_was_kept_cannot_be_called_later(through):
    kept = []
    keeps, later = through(keeps=lambda f: kept.append(f), later=lambda: kept[0](1))
    called = []

    def _called(x):
        called.append(x)

    check.call(keeps, _called).equals(None, **HINT)
    for spoken, text in (
        ("vi", "chỉ gọi được _called khi hàm nhận nó còn đang chạy"),
        ("en", "_called can be called only while the function that was given it runs"),
    ):
        language.choose(spoken)
        if through.way == "processes":  # the student's process was there before the language was chosen
            text = "chỉ gọi được _called khi hàm nhận nó còn đang chạy"
        assert failure_of(lambda: check.call(later).equals(1, **HINT)).fact.endswith(f"RuntimeError: {text}.")
    assert called == []


def test_a_function_works_for_its_own_call_and_not_for_another_one(through):
    kept = []

    def both(f, x):
        kept.append(f)
        return kept[0](x)

    (answer,) = through(answer=both)
    check.call(answer, lambda x: 2 * x, 3).equals(6, **HINT)
    failure_of(lambda: check.call(answer, lambda x: 2 * x, 3).equals(6, **HINT))


def test_a_thread_of_the_answer_cannot_call(through):
    def threaded(f):
        said = []

        def work():
            try:
                said.append(f(1))
            except RuntimeError as error:
                said.append(str(error))

        worker = threading.Thread(target=work)
        worker.start()
        worker.join()
        return [said[0], f(1)]

    language.choose("en")
    (answer,) = through(answer=threaded)
    check.call(answer, lambda x: x).equals(["f cannot be called from a thread", 1], **HINT)


def test_a_function_of_the_test_may_call_answers_and_pass_them_functions(through):
    answer, other = through(answer=apply, other=lambda x: x + 1)
    check.call(answer, lambda x: 10 * answer(lambda y: other(y) + x, 2), 1).equals(40, **HINT)


def test_functions_within_functions_come_to_an_end(through):
    """Answer and test call one another, with and without a check between them."""
    language.choose("en")
    (answer,) = through(answer=apply)
    depths = []

    def _directly(n):
        return answer(_directly, n + 1)

    def _checked(n):
        depths.append(n)
        check.call(answer, _checked, n + 1).equals(1, **HINT)

    assert failure_of(lambda: check.call(answer, _directly, 0).equals(1, **HINT)).fact == (
        "answer(_directly, 0): stopped with RecursionError."
    )
    failure_of(lambda: check.call(answer, _checked, 0).equals(1, **HINT))
    assert len(depths) == callbacks.LIMIT_DEPTH
    check.call(answer, lambda x: x, 5).equals(5, **HINT)  # and the count begins anew


def test_twenty_functions_within_one_another_are_fine(through):
    (answer,) = through(answer=apply)

    def _down(n):
        return 0 if n == 1 else 1 + answer(_down, n - 1)

    check.call(answer, _down, callbacks.LIMIT_DEPTH).equals(callbacks.LIMIT_DEPTH - 1, **HINT)


LOOPS = """\
def loops(f):
    while True:
        try:
            f()
        except Exception:
            pass
"""


# Who waits for a second process is not interrupted with it: the two ways that share one.
@pytest.mark.parametrize("through", ["plain", "loopback"], indirect=True)
def test_a_loop_that_is_interrupted_inside_a_function_ran_too_long(through):
    (answer,) = through(loops=run_cell(LOOPS)["loops"])

    def _interrupted():
        raise KeyboardInterrupt

    language.choose("en")
    failure = failure_of(lambda: check.call(answer, _interrupted).equals(1, **HINT))
    assert failure.fact == "loops(_interrupted): ran too long and was stopped."
    assert failure.own_frames == ["  loops, line 4: f()"]


# What else a call has to keep in hand.


def in_a_thread(work):
    came = []
    worker = threading.Thread(target=lambda: came.append(work()))
    worker.start()
    worker.join()
    return came[0]


TOOLS = [np.pad]


class PadsWhenRead:
    def __array__(self, dtype=None, copy=None):
        return TOOLS[0](np.ones(2), 1)


def test_a_function_of_the_test_may_call_what_the_answer_may_not(through):
    check.begin("1.1")
    check.forbid("numpy.pad", "course_utils.layers")
    (answer,) = through(answer=apply)

    def _pads(x):
        return np.pad(in_a_thread(lambda: layers.relu(np.pad(x, 1))), 1)

    check.call(answer, _pads, np.ones(1)).equals([0, 0, 1, 0, 0], **HINT)


CAUGHT = {
    "before": lambda f, x: f(TOOLS[0](x, 1)),
    "after": lambda f, x: TOOLS[0](f(x), 1),
    "after an error": lambda f, x: [swallow(f, x, x), TOOLS[0](x, 1)],
    "in what is passed": lambda f, x: f(PadsWhenRead()),
    "in a thread": lambda f, x: [f(x), in_a_thread(lambda: TOOLS[0](x, 1))],
    "with the watch off": lambda f, x: [sys.setprofile(None), f(x), TOOLS[0](x, 1)],
}


@pytest.mark.parametrize("call", CAUGHT.values(), ids=CAUGHT)
def test_the_answer_is_watched_all_the_same(through, call):
    check.begin("1.1")
    check.forbid("numpy.pad")
    (answer,) = through(answer=call)
    assert type(failure_of(lambda: check.call(answer, lambda x: x, np.ones(2)))) is check.ForbiddenCall
    assert sys.getprofile() is None and threading.getprofile() is None


def test_what_functions_of_a_hidden_test_print_stays_inside(through, capsys):
    (answer,) = through(answer=apply)
    check.begin("1.1")
    check.hidden()
    if through.way != "processes":  # there the test's own prints are the tester's affair
        check.call(answer, lambda x: print("secret", x), 1).equals(None, **HINT)
        assert capsys.readouterr() == ("", "")


def test_changed_input_is_seen_beside_functions(through):
    def changes(parts, x):
        parts[1] += 1
        return 1

    def replaces(parts, x):
        parts[0] = 5

    keeps, changes, replaces, writes = through(
        keeps=lambda parts, x: parts[0](x), changes=changes, replaces=replaces, writes=lambda parts, x: x.fill(0)
    )
    given = [lambda x: 1, 2], np.ones(2)
    check.call(keeps, *given).equals(1, **HINT).leaves_unchanged(**HINT)
    for answer in (changes, replaces, writes):
        failure_of(lambda answer=answer: check.call(answer, *given).leaves_unchanged(**HINT))


@pytest.mark.parametrize("puts", [lambda x: x.append(object()), lambda x: x.append(x)], ids=["object", "itself"])
def test_input_that_cannot_be_read_any_more_was_changed(through, puts):
    (answer,) = through(answer=puts)
    fact = failure_of(lambda: check.call(answer, [1, 2]).leaves_unchanged(**HINT)).fact
    assert fact == "answer([1, 2]): dữ liệu đưa vào đã bị thay đổi."


def test_a_stub_that_is_given_a_function_is_not_attempted(through):
    def stub(f, x):
        raise NotImplementedError

    (answer,) = through(stub=stub)
    assert type(failure_of(lambda: check.call(answer, _loss, 1).equals(1, **HINT))) is check.NotAttempted
