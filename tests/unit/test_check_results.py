"""Which results `check` takes for right, and what an answer can do to the test that calls it: nothing."""

import sys
import warnings
from collections import OrderedDict, namedtuple

import numpy as np
import pytest

from course_utils import check
from course_utils.check import compare

from .making import HINT, failure_of

MATRIX = [[1, 2], [3, 4]]


class TensorLike:
    """Something that gives an array when asked, as tensors do."""

    def __init__(self, values):
        self.values = values

    def __array__(self, dtype=None, copy=None):
        return np.array(self.values, dtype)


class Subclass(np.ndarray):
    pass


RIGHT = {
    "list": (MATRIX, MATRIX),
    "tuple of tuples": (((1, 2), (3, 4)), MATRIX),
    "array": (np.array(MATRIX), MATRIX),
    "array against an array": (np.array(MATRIX), np.array(MATRIX)),
    "list against an array": (MATRIX, np.array(MATRIX)),
    "float64": (np.array(MATRIX, float), MATRIX),
    "float32": (np.array(MATRIX, np.float32), MATRIX),
    "uint8": (np.array(MATRIX, np.uint8), MATRIX),
    "complex without an imaginary part": (np.array(MATRIX, complex), MATRIX),
    "big-endian": (np.array(MATRIX, ">i4"), MATRIX),
    "Fortran order": (np.asfortranarray(MATRIX), MATRIX),
    "a view": (np.arange(1, 9).reshape(2, 4)[:, ::2] // 2 + [[1, 1], [1, 1]], [[1, 2], [3, 4]]),
    "ndarray subclass": (np.array(MATRIX).view(Subclass), MATRIX),
    "rows in a list": ([np.array([1, 2]), (3, 4)], MATRIX),
    "tensor-like": (TensorLike(MATRIX), MATRIX),
    "int": (4, 4),
    "float for an int": (4.0, 4),
    "NumPy int": (np.int64(4), 4),
    "NumPy float": (np.float32(4), 4),
    "0-d array": (np.array(4), 4),
    "tensor-like number": (TensorLike(4), 4),
    "bool": (True, True),
    "NumPy bool": (np.True_, True),
    "0-d array of bool": (np.array(False), False),
    "array of bools": (np.array([True, False]), [True, False]),
    "str": ("cat", "cat"),
    "NumPy str": (np.array(["cat", "dog"])[0], "cat"),
    "None": (None, None),
    "array of Python numbers": (np.array(MATRIX, object), MATRIX),
    "NaN": ([1.0, np.nan], np.array([1.0, np.nan])),
    "infinities": ([np.inf, -np.inf], [np.inf, -np.inf]),
    "minus zero": (-0.0, 0.0),
    "an integer past float64": (2**53 + 1, 2**53 + 1),
    "an integer past int64": (10**30, 10**30),
    "empty": ([], np.zeros(0)),
    "pair of int and int": ([0, 1], (0, 1)),
    "several arrays": ([[1.0, 2.0], np.ones((2, 2))], (np.array([1, 2]), np.ones((2, 2)))),
    "ragged": ([[1, 2], [3]], [[1, 2], [3]]),
    "dict": (OrderedDict(b=[1, 2], a=3), {"a": 3, "b": np.array([1, 2])}),
    "dict in a list": ([{"w": [1]}, {"w": [2]}], [{"w": np.array([1])}, {"w": np.array([2])}]),
    "pairs of arrays": (
        [[np.ones((2, 3)), [1, 1]], (np.ones((1, 3)), TensorLike([1]))],
        [(np.ones((2, 3)), np.ones(2)), (np.ones((1, 3)), np.ones(1))],
    ),
    "pairs of arrays, all alike": ([(np.ones(2), np.zeros(2))] * 2, [(np.ones(2), np.zeros(2))] * 2),
    "arrays of one shape, stacked": (np.eye(2), (np.array([1, 0]), np.array([0, 1]))),
    "dict of arrays and a number": (
        ({"b": np.zeros(3), "w": np.ones((2, 3), np.float32)}, np.float64(0.5)),
        ({"w": np.ones((2, 3)), "b": np.zeros(3)}, 0.5),
    ),
    "dict of pairs": ({"conv": [np.ones((2, 2)), 0]}, {"conv": (np.ones((2, 2)), 0)}),
}


@pytest.mark.parametrize("came, expected", RIGHT.values(), ids=RIGHT)
def test_right(came, expected):
    check.call(lambda: came).equals(expected, **HINT)
    check.call(lambda: came).close(expected, **HINT)
    check.value(came).equals(expected, **HINT)


class YesMan:
    """Claims to be equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __bool__(self):
        return True

    __hash__ = None


class YesArray(YesMan):
    def __array__(self, dtype=None, copy=None):
        return np.zeros((2, 2))


class LyingArray(np.ndarray):
    """An array whose every comparison says yes."""

    def __eq__(self, other):
        return np.ones(self.shape, bool)

    def __array_ufunc__(self, ufunc, method, *inputs, **kwargs):
        return np.ones(self.shape, bool)

    def __array_function__(self, function, types, args, kwargs):
        return True

    def __array_finalize__(self, other):
        pass


class LyingStr(str):
    def __eq__(self, other):
        return True

    __hash__ = str.__hash__


class LyingInt(int):
    def __eq__(self, other):
        return True

    __hash__ = int.__hash__


class LyingDict(dict):
    def __eq__(self, other):
        return True


class Unreadable:
    """Fails when it is asked for its array."""

    def __init__(self, error):
        self.error = error

    def __array__(self, dtype=None, copy=None):
        raise self.error


def endless_list():
    """A list that holds itself."""
    endless = []
    endless.append(endless)
    return endless


WRONG = {
    "another number": ([[1, 2], [3, 5]], MATRIX),
    "another shape": ([1, 2, 3, 4], MATRIX),
    "transposed": ([[1, 3], [2, 4]], MATRIX),
    "one axis more": ([MATRIX], MATRIX),
    "number for a 1 × 1 array": (45, [[45]]),
    "1 × 1 array for a number": ([[45]], 45),
    "ragged for an array": ([[1, 2], [3]], MATRIX),
    "None": (None, MATRIX),
    "None for 0": (None, 0),
    "0 for None": (0, None),
    "text": ("[[1, 2], [3, 4]]", MATRIX),
    "1 for True": (1, True),
    "True for 1": (True, 1),
    "bools for ints": ([True, False], [1, 0]),
    "False for True": (np.False_, True),
    "another text": (np.str_("cat"), "dog"),
    "number for text": (4, "4"),
    "bytes for text": (b"cat", "cat"),
    "NaN": ([[1, 2], [3, np.nan]], MATRIX),
    "number for NaN": ([1.0, 0.0], [1.0, np.nan]),
    "infinity": (np.inf, 1e308),
    "infinity of the other sign": (-np.inf, np.inf),
    "imaginary part": ([1 + 1j, 2], [1, 2]),
    "uint8 that wrapped": (np.array([[255]], np.uint8), [[-1]]),
    "a float for an integer past int64": (1e29, 10**30),
    "a part missing": ([1.0], (np.ones(3), np.ones(2))),
    "parts in another order": ([np.ones(2), np.ones(3)], (np.ones(3), np.ones(2))),
    "a key missing": ({"a": 1}, {"a": 1, "b": 2}),
    "a key more": ({"a": 1, "b": 2}, {"a": 1}),
    "a value of a dict": ({"a": 1, "b": [2]}, {"a": 1, "b": [3]}),
    "list for a dict": ([1], {"a": 1}),
    "an array of a pair in a list": (
        [(np.ones(2), np.ones(3))] * 2,
        [(np.ones(2), np.ones(3)), (np.ones(2), np.zeros(3))],
    ),
    "a pair in another order": ([(np.ones(2), np.zeros(2))], [(np.zeros(2), np.ones(2))]),
    "a pair more": ([(np.ones(2), np.ones(2))] * 2, [(np.ones(2), np.ones(2))]),
    "a number beside a dict": (({"w": np.ones(2)}, 0.5), ({"w": np.ones(2)}, 0.25)),
    "an array in a dict in a tuple": (({"w": np.ones(2)}, 0.5), ({"w": np.zeros(2)}, 0.5)),
    "dict for a list": ({0: 1}, [1]),
    "set for a list": ({1, 2}, [1, 2]),
    "generator": ((number for number in [1, 2]), [1, 2]),
    "function": (len, MATRIX),
    "class": (np.ndarray, MATRIX),
    "array of objects": (np.array([1, None], object), [1, 2]),
    "array of texts": (np.array(["1", "2"]), [1, 2]),
    "claims equality": (YesMan(), MATRIX),
    "claims equality with text": (YesMan(), "cat"),
    "claims equality with a dict": (YesMan(), {"a": 1}),
    "claims equality with None": (YesMan(), None),
    "claims equality, array": (YesArray(), MATRIX),
    "claims equality in a list": ([YesMan(), YesMan()], [1, 2]),
    "claims equality in a dict": ({"a": YesMan()}, {"a": 1}),
    "lying array": (np.zeros((2, 2), int).view(LyingArray), MATRIX),
    "lying array in a list": ([np.zeros(2).view(LyingArray)] * 2, MATRIX),
    "lying text": (LyingStr("dog"), "cat"),
    "lying int": (LyingInt(5), 4),
    "lying dict": (LyingDict(a=2), {"a": 1}),
    "unreadable": (Unreadable(ValueError("no")), MATRIX),
    "unreadable, and leaves": (Unreadable(SystemExit()), MATRIX),
    "holds itself": (endless_list(), MATRIX),
}


@pytest.mark.parametrize("came, expected", WRONG.values(), ids=WRONG)
def test_wrong(came, expected):
    assert failure_of(lambda: check.call(lambda: came).equals(expected, **HINT)).hint["en"].endswith(HINT["en"])
    failure_of(lambda: check.call(lambda: came).close(expected, **HINT))


@pytest.mark.parametrize(
    "came, expected, tolerances, near",
    [
        (0.1 + 0.2, 0.3, {}, True),
        (1.0 + 1e-4, 1.0, {}, False),
        ([1e6 + 5], [1e6], {}, True),  # 5 <= 1e-5 * 1e6
        ([1e6 + 20], [1e6], {}, False),
        (1.5, 1.0, {"atol": 0.5, "rtol": 0}, True),
        (1.5, 1.0, {"atol": 0.25, "rtol": 0}, False),
        (2.0, 3.0, {"rtol": 0.4, "atol": 0}, True),  # of the expected value, not of the one that came
        (3.0, 2.0, {"rtol": 0.4, "atol": 0}, False),
        (np.array([0], np.uint8), np.array([255], np.uint8), {"atol": 2}, False),  # 0 - 255 is 1 in uint8
        (np.float32(0.1), 0.1, {}, True),
        (np.nan, 1.0, {"atol": 1e9}, False),
        (np.inf, 1.0, {"atol": 1e9}, False),
        (1.0, np.inf, {"rtol": 1.0}, False),
        ([1.0, 2.0], [1.0, 2.0, 3.0], {"atol": 9}, False),
        ([np.array([1.0]), 2.0], (np.array([1.0 + 1e-9]), 2.0), {}, True),
        ({"w": 1.0 + 1e-9}, {"w": 1.0}, {}, True),
        (({"w": np.ones(2) + 1e-9}, 0.5), ({"w": np.ones(2)}, 0.5), {}, True),
        ([(np.ones(2) + 1e-3, np.ones(3))], [(np.ones(2), np.ones(3))], {}, False),
        ([(np.ones(2) + 1e-3, np.ones(3))], [(np.ones(2), np.ones(3))], {"atol": 1e-2}, True),
    ],
)
def test_close(came, expected, tolerances, near):
    def ask():
        check.call(lambda: came).close(expected, **HINT, **tolerances)

    if near:
        ask()
    else:
        failure_of(ask)


@pytest.mark.parametrize("came, expected", [(0.1 + 0.2, 0.3), (2**53, 2**53 + 1), (10**30, 10**30 + 1)])
def test_equals_is_exact(came, expected):
    failure_of(lambda: check.call(lambda: came).equals(expected, **HINT))


@pytest.mark.parametrize(
    "came, kind, fits",
    [
        (4, int, True),
        (np.int64(4), int, True),
        (np.uint8(4), int, True),
        (np.array([1, 2]), int, True),
        ((0, 1), int, True),
        ([np.int64(1), 2], int, True),
        (4.0, int, False),
        (np.float64(4), int, False),
        (True, int, False),
        (np.True_, int, False),
        ((1, 2.0), int, False),
        ("4", int, False),
        (None, int, False),
        (0.5, float, True),
        (np.float32(0.5), float, True),
        (np.array([0.5]), float, True),
        (np.int64(3), float, False),
        (3, float, False),
        (True, float, False),
        (np.True_, bool, True),
        (True, bool, True),
        (1, bool, False),
        ({"a": 1}, dict, True),
        ([1], dict, False),
        (np.ones(2, np.float32), "float32", True),
        (np.ones(2), "float32", False),
        (TensorLike(np.ones(2, np.float32)), "float32", True),
        ("float32", "float32", False),
    ],
)
def test_has_type(came, kind, fits):
    def ask():
        check.call(lambda: came).has_type(kind, **HINT)

    if fits:
        ask()
    else:
        failure_of(ask)


@pytest.mark.parametrize(
    "came, shape, fits",
    [
        (np.zeros((2, 3)), (2, 3), True),
        ([[0, 0, 0], [0, 0, 0]], (2, 3), True),
        (TensorLike(np.zeros((2, 3))), [2, 3], True),
        (5, (), True),
        (np.zeros((3, 2)), (2, 3), False),
        (np.zeros((2, 3, 1)), (2, 3), False),
        ([[1], [1, 2]], (2,), False),
        (YesMan(), (2, 3), False),
        (None, (), False),
    ],
)
def test_has_shape(came, shape, fits):
    def ask():
        check.call(lambda: came).has_shape(shape, **HINT)

    if fits:
        ask()
    else:
        failure_of(ask)


def test_is_true_hands_over_a_plain_array_of_float64():
    seen = []
    lying = np.ones((2, 2), np.uint8).view(LyingArray)
    check.call(lambda: lying).is_true(lambda array: seen.append(array) or True, **HINT)
    assert [(type(array), array.dtype, array.tolist()) for array in seen] == [
        (np.ndarray, np.float64, [[1.0, 1.0], [1.0, 1.0]])
    ]
    failure_of(lambda: check.call(lambda: lying).is_true(lambda array: array.sum() > 4, **HINT))
    failure_of(lambda: check.call(lambda: [1j]).is_true(lambda array: True, **HINT))
    failure_of(lambda: check.call(lambda: [1, 2]).is_true(lambda array: array[5] > 0, **HINT))
    failure_of(lambda: check.call(lambda: [1, 2]).is_true(lambda array: (array + np.ones(3)).any(), **HINT))
    failure_of(lambda: check.call(lambda: "text").is_true(lambda array: True, **HINT))


@pytest.mark.parametrize("error", [ValueError("no"), SystemExit()])
def test_a_value_that_cannot_be_read_is_a_failure(error):
    failure_of(lambda: check.value(Unreadable(error)).equals(MATRIX, **HINT))


def raising(error):
    def answer(*_):
        raise error

    return answer


class TooLarge(ValueError):
    pass


def test_raises():
    check.call(raising(ValueError("too large"))).raises(ValueError, **HINT)
    check.call(raising(TooLarge())).raises(ValueError, **HINT)
    failure_of(lambda: check.call(raising(IndexError())).raises(ValueError, **HINT))
    failure_of(lambda: check.call(lambda: 1).raises(ValueError, **HINT))
    failure_of(lambda: check.call(lambda: ValueError("returned")).raises(ValueError, **HINT))


def test_a_stub_is_not_attempted_whatever_is_asked():
    stub = check.call(raising(NotImplementedError()))
    for ask in (
        lambda: stub.equals(1, **HINT),
        lambda: stub.has_shape((1,), **HINT),
        lambda: stub.raises(ValueError, **HINT),
        lambda: stub.raises(Exception, **HINT),
        lambda: stub.raises(RuntimeError, **HINT),  # of which NotImplementedError is one
        lambda: stub.leaves_unchanged(**HINT),
        lambda: check.value(...).equals(1, **HINT),
    ):
        assert type(failure_of(ask)) is check.NotAttempted


@pytest.mark.parametrize(
    "error", [SystemExit(), SystemExit(0), KeyboardInterrupt(), GeneratorExit(), RecursionError(), MemoryError()]
)
def test_whatever_an_answer_raises_is_a_failure(error):
    assert type(failure_of(lambda: check.call(raising(error)).equals(1, **HINT))) is check.Failure


def test_leaving_python_from_an_answer_is_a_failure():
    failure_of(lambda: check.call(lambda: sys.exit(0)).equals(1, **HINT))
    failure_of(lambda: check.call(lambda: exit()).equals(1, **HINT))


def clears(thing):
    if isinstance(thing, np.ndarray):
        thing[...] = 0
    elif isinstance(thing, (list, dict, set)):
        thing.clear()
    else:
        for part in thing:
            clears(part)


Layer = namedtuple("Layer", "weight bias")

ARGUMENTS = {
    "array": lambda: np.arange(6).reshape(2, 3),
    "view of an array": lambda: np.arange(12).reshape(3, 4)[::2, 1:],
    "list": lambda: [1, [2, 3]],
    "list of arrays": lambda: [np.ones(2), np.ones(3)],
    "tuple of arrays": lambda: (np.ones(2), np.ones(3)),
    "dict of arrays": lambda: {"w": np.ones(2)},
    "dict in a list": lambda: [{"w": np.ones(2)}],
    "set": lambda: {1, 2},
    "named tuple": lambda: Layer(np.ones(2), np.ones(1)),
}


@pytest.mark.parametrize("make", ARGUMENTS.values(), ids=ARGUMENTS)
def test_arguments_are_copies(make):
    given, kept = make(), make()
    check.call(clears, given).equals(None, **HINT)
    check.call(lambda *, thing: clears(thing), thing=given).equals(None, **HINT)
    assert repr(given) == repr(kept)


def test_an_answer_gets_the_types_that_the_test_gave():
    def kinds(*things, **named):
        return [type(thing).__name__ for thing in (*things, *named.values())]

    given = (np.ones(2), [1], (1,), {"a": 1}, {1}, Layer(1, 2), 1, "a", None)
    expected = ["ndarray", "list", "tuple", "dict", "set", "Layer", "int", "str", "NoneType", "tuple"]
    check.call(kinds, *given, last=(1,)).equals(expected, **HINT)


@pytest.mark.parametrize("make", ARGUMENTS.values(), ids=ARGUMENTS)
def test_leaves_unchanged_sees_a_change(make):
    check.call(lambda thing: 1, make()).leaves_unchanged(**HINT)
    failure_of(lambda: check.call(clears, make()).leaves_unchanged(**HINT))
    failure_of(lambda: check.call(lambda *, thing: clears(thing), thing=make()).leaves_unchanged(**HINT))


def test_leaves_unchanged_sees_one_pixel_and_not_nan():
    def touches(image):
        image[1, 1] += 1
        return image

    failure_of(lambda: check.call(touches, np.zeros((2, 2))).leaves_unchanged(**HINT))
    check.call(lambda image: image, np.array([np.nan, np.inf])).leaves_unchanged(**HINT)


def test_an_answer_that_zeroes_its_input_earns_nothing():
    image = np.ones((2, 2))

    def cheats(given):
        given[:] = 0
        return given

    failure_of(lambda: check.call(cheats, image).equals(2 * image, **HINT))


def noisy():
    print("to stdout")
    print("to stderr", file=sys.stderr)
    warnings.warn("a warning", stacklevel=1)
    return 1


@pytest.fixture
def warnings_on_stderr(monkeypatch):
    """As outside pytest, which keeps warnings to itself."""

    def show(message, category, filename, lineno, file=None, line=None):
        sys.stderr.write(f"{category.__name__}: {message}\n")

    monkeypatch.setattr(warnings, "showwarning", show)
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        yield


@pytest.mark.usefixtures("warnings_on_stderr")
def test_nothing_reaches_stderr_and_a_visible_test_shows_prints(capsys):
    check.call(noisy).equals(1, **HINT)
    assert capsys.readouterr() == ("to stdout\nto stderr\nUserWarning: a warning\n", "")


@pytest.mark.usefixtures("warnings_on_stderr")
def test_a_hidden_test_shows_no_prints(capsys):
    check.begin("1.1")
    check.hidden()
    check.call(noisy).equals(1, **HINT)
    assert capsys.readouterr() == ("", "")


def test_the_next_test_cell_is_visible_again(capsys):
    check.begin("1.1")
    check.hidden()
    check.begin("1.1", part=2)
    check.call(lambda: print("shown")).equals(None, **HINT)
    assert capsys.readouterr().out == "shown\n"


def test_questions_can_be_asked_in_a_row():
    result = check.call(lambda: np.ones((2, 2), np.float32))
    assert result.has_shape((2, 2), **HINT).has_type("float32", **HINT).close(np.ones((2, 2)), **HINT) is result


def test_a_test_asks_for_both_languages():
    for question in ("equals", "close"):
        with pytest.raises(TypeError):
            getattr(check.call(lambda: 1), question)(1, vi="Gợi ý.")


def test_difference_says_nothing_of_equal_values_and_something_of_others():
    assert compare.difference([1, 2], [1, 2]) is None
    assert compare.difference([1, 3], [1, 2])


def test_an_array_of_the_other_byte_order_and_fractions_are_the_same_answer_in_every_way():
    import fractions

    from course_utils.check.plain import settled

    other_order = settled(np.array([1.5, 2.0], np.dtype(np.float32).newbyteorder()))
    assert other_order.dtype == np.float32 and other_order.dtype.isnative and other_order.tolist() == [1.5, 2.0]
    halves = settled([[fractions.Fraction(1, 2), 1], (fractions.Fraction(3, 4),)])
    assert halves == [[0.5, 1], (0.75,)] and type(halves[0][0]) is float


@pytest.mark.parametrize("came", [([1, 2], [[3]]), [[1, 2], [[3]]], (np.array([1, 2]), np.array([[3]]))])
def test_each_part_is_asked_of_by_itself(came):
    first, second = check.call(lambda: came).parts(2, **HINT)
    first.equals([1, 2], **HINT)
    second.has_shape((1, 1), **HINT).close([[3]], **HINT)
    message = str(failure_of(lambda: second.equals([[4]], **HINT)))
    assert "[1]" in message and "3" in message


def test_the_rows_of_one_array_are_parts_too():
    check.call(lambda: np.array([[1, 2], [3, 4]])).parts(2, **HINT)[1].equals([3, 4], **HINT)


@pytest.mark.parametrize("came", [([1], [2], [3]), [1], 5, np.float64(2), None, {"a": 1, "b": 2}, "ab"], ids=repr)
def test_another_number_of_parts_is_said_with_its_hint(came):
    message = str(failure_of(lambda: check.call(lambda: came).parts(2, **HINT)))
    assert "2" in message and HINT["vi"] in message


def test_parts_of_a_call_that_stopped_are_a_failure():
    assert "ZeroDivisionError" in str(failure_of(lambda: check.call(lambda: 1 / 0).parts(2, **HINT)))
