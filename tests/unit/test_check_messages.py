"""What a student reads: whole messages, in both languages, and what a hidden test keeps to itself."""

import pickle

import numpy as np
import pytest

from course_utils import check, language
from course_utils.check import compare
from course_utils.language import LANGUAGES

from .making import HINT, failure_of, run_cell


def answer(value):
    """A student's function that gives `value`."""

    def double(*_, **__):
        return value

    return double


def crash(error):
    """A student's function that stops with `error`."""

    def double(*_, **__):
        raise error

    return double


def batches(last):
    """Two minibatches (x, y), the second one smaller; `last` is the last number of its x."""
    x = np.arange(6.0).reshape(2, 3)
    x[1, 2] = last
    return [(np.ones((4, 3)), np.ones(4)), (x, np.ones(2))]


SMALL = np.array([[1, 2], [3, 4]])
LARGE = np.zeros((4, 5), np.float32)

VISIBLE = {
    "another number": (
        lambda: check.call(answer(5), 2).equals(4, **HINT),
        {"vi": "double(2): trả về 5, cần 4.", "en": "double(2): gave 5, expected 4."},
    ),
    "a float for an int": (
        lambda: check.call(answer(4.5), 2).equals(4, **HINT),
        {"vi": "double(2): trả về 4.5, cần 4.", "en": "double(2): gave 4.5, expected 4."},
    ),
    "one of several numbers": (
        lambda: check.call(answer([[1, 2], [3, 5]]), SMALL).equals(SMALL, **HINT),
        {
            "vi": "double([[1, 2], [3, 4]]): sai 1/4 số; số sai đầu tiên ở [1, 1]: 5, cần 4.",
            "en": "double([[1, 2], [3, 4]]): 1/4 numbers differ; the first at [1, 1]: 5, expected 4.",
        },
    ),
    "whole floats keep their point": (
        lambda: check.call(answer([1.0, 3.0]), 0.5).close([1, 2], **HINT),
        {
            "vi": "double(0.5): sai 1/2 số; số sai đầu tiên ở [1]: 3.0, cần 2.",
            "en": "double(0.5): 1/2 numbers differ; the first at [1]: 3.0, expected 2.",
        },
    ),
    "another shape": (
        lambda: check.call(answer(np.zeros((6, 6))), SMALL, stride=2).equals(SMALL, **HINT),
        {
            "vi": "double([[1, 2], [3, 4]], stride=2): kích thước 6 × 6, cần 2 × 2.",
            "en": "double([[1, 2], [3, 4]], stride=2): the shape is 6 × 6, expected 2 × 2.",
        },
    ),
    "a number for an array": (
        lambda: check.call(answer(45)).equals([[45]], **HINT),
        {
            "vi": "double(): kích thước một số, cần 1 × 1.",
            "en": "double(): the shape is a single number, expected 1 × 1.",
        },
    ),
    "a few numbers for a few others": (
        lambda: check.call(answer([1, 2, 3]), 6).equals([1, 2], **HINT),
        {"vi": "double(6): trả về [1, 2, 3], cần [1, 2].", "en": "double(6): gave [1, 2, 3], expected [1, 2]."},
    ),
    "a long call on a line of its own": (
        lambda: check.call(answer(5), SMALL, SMALL, kernel=SMALL, stride=2).equals(4, **HINT),
        {
            "vi": "double([[1, 2], [3, 4]], [[1, 2], [3, 4]], kernel=[[1, 2], [3, 4]], stride=2):\ntrả về 5, cần 4.",
            "en": "double([[1, 2], [3, 4]], [[1, 2], [3, 4]], kernel=[[1, 2], [3, 4]], stride=2):\ngave 5, expected 4.",
        },
    ),
    "a row for a matrix": (
        lambda: check.call(answer([1, 2, 3])).has_shape((1, 3), **HINT),
        {"vi": "double(): kích thước (3,), cần 1 × 3.", "en": "double(): the shape is (3,), expected 1 × 3."},
    ),
    "no array": (
        lambda: check.call(answer("abc")).has_shape((1, 3), **HINT),
        {"vi": "double(): trả về 'abc', cần một mảng.", "en": "double(): gave 'abc', expected an array."},
    ),
    "large arguments by shape": (
        lambda: check.call(answer(5), LARGE, LARGE).equals(4, **HINT),
        {
            "vi": "double(mảng 4 × 5 kiểu float32, mảng 4 × 5 kiểu float32): trả về 5, cần 4.",
            "en": "double(an array 4 × 5 of float32, an array 4 × 5 of float32):\ngave 5, expected 4.",
        },
    ),
    "functions and texts as arguments": (
        lambda: check.call(answer(5), answer, "same", None, True).equals(4, **HINT),
        {
            "vi": "double(answer, 'same', None, True): trả về 5, cần 4.",
            "en": "double(answer, 'same', None, True): gave 5, expected 4.",
        },
    ),
    "a type of its own": (
        lambda: check.call(answer(object())).equals([1], **HINT),
        {
            "vi": "double(): trả về một giá trị kiểu object, cần [1].",
            "en": "double(): gave a value of type object, expected [1].",
        },
    ),
    "a generator": (
        lambda: check.call(answer(iter([1]))).equals([1], **HINT),
        {
            "vi": "double(): trả về một giá trị kiểu list_iterator, cần [1].",
            "en": "double(): gave a value of type list_iterator, expected [1].",
        },
    ),
    "rows of different lengths": (
        lambda: check.call(answer([[1, 2], [3]])).equals(SMALL, **HINT),
        {
            "vi": "double(): trả về một list gồm 2 phần không đều nhau, cần [[1, 2], [3, 4]].",
            "en": "double(): gave a list of 2 parts that are not alike, expected [[1, 2], [3, 4]].",
        },
    ),
    "complex numbers": (
        lambda: check.call(answer([1j])).is_true(lambda array: True, **HINT),
        {
            "vi": "double(): trả về số phức, cần số thực.",
            "en": "double(): gave complex numbers, expected real ones.",
        },
    ),
    "a key that is not there": (
        lambda: check.call(crash(KeyError("stride"))).equals(1, **HINT),
        {"vi": "double(): dừng với lỗi KeyError: stride.", "en": "double(): stopped with KeyError: stride."},
    ),
    "an error with much to say": (
        lambda: check.call(crash(ValueError("x" * 1000))).equals(1, **HINT),
        {
            "vi": f"double(): dừng với lỗi ValueError: {'x' * 300}….",
            "en": f"double(): stopped with ValueError: {'x' * 300}….",
        },
    ),
    "a part of several": (
        lambda: check.call(answer([np.ones(2), 3])).equals((np.ones(2), 4), **HINT),
        {"vi": "double(): [1]: trả về 3, cần 4.", "en": "double(): [1]: gave 3, expected 4."},
    ),
    "a part missing": (
        lambda: check.call(answer([np.ones(2)])).equals((np.ones(2), np.ones(3)), **HINT),
        {"vi": "double(): có 1 phần, cần 2.", "en": "double(): the number of parts is 1, expected 2."},
    ),
    "a number for several parts": (
        lambda: check.call(answer(3)).equals((np.ones(2), np.ones(3)), **HINT),
        {
            "vi": "double(): trả về 3, cần một dãy gồm 2 phần.",
            "en": "double(): gave 3, expected a sequence of 2 parts.",
        },
    ),
    "a number in a batch": (
        lambda: check.call(answer(batches(5.0))).close(batches(6.0), **HINT),
        {
            "vi": "double(): [1][0]: sai 1/6 số; số sai đầu tiên ở [1, 2]: 5.0, cần 6.0.",
            "en": "double(): [1][0]: 1/6 numbers differ; the first at [1, 2]: 5.0, expected 6.0.",
        },
    ),
    "a batch of another size": (
        lambda: check.call(answer([*batches(5.0)[:1], (np.ones((4, 3)), np.ones(4))])).close(batches(5.0), **HINT),
        {
            "vi": "double(): [1][0]: kích thước 4 × 3, cần 2 × 3.",
            "en": "double(): [1][0]: the shape is 4 × 3, expected 2 × 3.",
        },
    ),
    "one of pairs that are alike": (
        lambda: check.call(answer([(np.ones(5), np.ones((5, 1)))])).close([(np.ones(5), np.ones(5))], **HINT),
        {
            "vi": "double(): [0][1]: kích thước 5 × 1, cần (5,).",
            "en": "double(): [0][1]: the shape is 5 × 1, expected (5,).",
        },
    ),
    "an array of several by name": (
        lambda: check.call(answer(({"w": np.zeros((2, 3))}, 0.5))).close(({"w": np.ones((2, 3))}, 0.5), **HINT),
        {
            "vi": "double(): [0]['w']: sai 6/6 số; số sai đầu tiên ở [0, 0]: 0.0, cần 1.0.",
            "en": "double(): [0]['w']: 6/6 numbers differ; the first at [0, 0]: 0.0, expected 1.0.",
        },
    ),
    "a key missing further in": (
        lambda: check.call(answer([{"w": {}}])).close([{"w": {"b": np.ones(2)}}], **HINT),
        {
            "vi": "double(): [0]['w']: các khóa là [], cần ['b'].",
            "en": "double(): [0]['w']: the keys are [], expected ['b'].",
        },
    ),
    "a key missing": (
        lambda: check.call(answer({"a": 1})).equals({"a": 1, "b": 2}, **HINT),
        {
            "vi": "double(): các khóa là ['a'], cần ['a', 'b'].",
            "en": "double(): the keys are ['a'], expected ['a', 'b'].",
        },
    ),
    "a value of a dict": (
        lambda: check.call(answer({"a": 1})).equals({"a": 2}, **HINT),
        {"vi": "double(): ['a']: trả về 1, cần 2.", "en": "double(): ['a']: gave 1, expected 2."},
    ),
    "another type": (
        lambda: check.call(answer(4.0), 2).has_type(int, **HINT),
        {
            "vi": "double(2): trả về 4.0 (float), cần kiểu int.",
            "en": "double(2): gave 4.0 (float), expected type int.",
        },
    ),
    "another dtype": (
        lambda: check.call(answer(np.ones(2))).has_type("float32", **HINT),
        {
            "vi": "double(): trả về [1., 1.] (ndarray float64), cần kiểu float32.",
            "en": "double(): gave [1., 1.] (ndarray float64), expected type float32.",
        },
    ),
    "a condition": (
        lambda: check.call(answer([[1, 0]])).is_true(lambda array: array.sum() == 0, **HINT),
        {"vi": "double(): trả về [[1, 0]].", "en": "double(): gave [[1, 0]]."},
    ),
    "a condition on no array": (
        lambda: check.call(answer("abc")).is_true(lambda array: True, **HINT),
        {
            "vi": "double(): trả về 'abc', cần một mảng số.",
            "en": "double(): gave 'abc', expected an array of numbers.",
        },
    ),
    "no error": (
        lambda: check.call(answer(-1), 3, 5).raises(ValueError, **HINT),
        {
            "vi": "double(3, 5): trả về -1, cần báo lỗi ValueError.",
            "en": "double(3, 5): gave -1, expected a ValueError.",
        },
    ),
    "another error": (
        lambda: check.call(crash(IndexError("out of bounds")), 3).raises(ValueError, **HINT),
        {
            "vi": "double(3): dừng với lỗi IndexError: out of bounds.",
            "en": "double(3): stopped with IndexError: out of bounds.",
        },
    ),
    "an error": (
        lambda: check.call(crash(IndexError("out of bounds")), 3).equals(1, **HINT),
        {
            "vi": "double(3): dừng với lỗi IndexError: out of bounds.",
            "en": "double(3): stopped with IndexError: out of bounds.",
        },
    ),
    "an error without words": (
        lambda: check.call(crash(IndexError())).equals(1, **HINT),
        {"vi": "double(): dừng với lỗi IndexError.", "en": "double(): stopped with IndexError."},
    ),
    "changed input": (
        lambda: check.call(lambda image: image.fill(0) or 1, SMALL).leaves_unchanged(**HINT),
        {
            "vi": "<lambda>([[1, 2], [3, 4]]): dữ liệu đưa vào đã bị thay đổi.",
            "en": "<lambda>([[1, 2], [3, 4]]): the input was changed.",
        },
    ),
    "a value": (
        lambda: check.value([1, 2], "kernel").equals([1, 3], **HINT),
        {
            "vi": "kernel: sai 1/2 số; số sai đầu tiên ở [1]: 2, cần 3.",
            "en": "kernel: 1/2 numbers differ; the first at [1]: 2, expected 3.",
        },
    ),
}


@pytest.mark.parametrize("spoken", LANGUAGES)
@pytest.mark.parametrize("ask, facts", VISIBLE.values(), ids=VISIBLE)
def test_a_visible_failure(ask, facts, spoken):
    language.choose(spoken)
    failure = failure_of(ask)
    assert failure.fact == facts[spoken]
    assert failure.hint == HINT
    assert str(failure) == f"{facts[spoken]}\n{HINT[spoken]}"


HIDDEN = {
    "another number": (
        lambda: check.call(answer(5), 2).equals(4, **HINT),
        {"vi": "Phép thử ẩn: hàm của bạn trả về 5.", "en": "Hidden test: your function gave 5."},
    ),
    "a small array": (
        lambda: check.call(answer([[1, 2], [3, 5]]), SMALL).equals(SMALL, **HINT),
        {
            "vi": "Phép thử ẩn: hàm của bạn trả về [[1, 2], [3, 5]].",
            "en": "Hidden test: your function gave [[1, 2], [3, 5]].",
        },
    ),
    "a larger array": (
        lambda: check.call(answer(np.arange(5)), SMALL).equals(SMALL, **HINT),
        {
            "vi": "Phép thử ẩn: hàm của bạn trả về mảng (5,) kiểu int64.",
            "en": "Hidden test: your function gave an array (5,) of int64.",
        },
    ),
    "another shape": (
        lambda: check.call(answer(LARGE), SMALL).has_shape((2, 2), **HINT),
        {
            "vi": "Phép thử ẩn: hàm của bạn trả về mảng 4 × 5 kiểu float32.",
            "en": "Hidden test: your function gave an array 4 × 5 of float32.",
        },
    ),
    "an error": (
        lambda: check.call(crash(IndexError("[[1, 2], [3, 4]]")), SMALL).equals(SMALL, **HINT),
        {
            "vi": "Phép thử ẩn: hàm của bạn dừng với lỗi IndexError.",
            "en": "Hidden test: your function stopped with IndexError.",
        },
    ),
    "another error": (
        lambda: check.call(crash(IndexError("[[1, 2], [3, 4]]")), SMALL).raises(ValueError, **HINT),
        {
            "vi": "Phép thử ẩn: hàm của bạn dừng với lỗi IndexError.",
            "en": "Hidden test: your function stopped with IndexError.",
        },
    ),
    "no error": (
        lambda: check.call(answer(7), SMALL).raises(ValueError, **HINT),
        {"vi": "Phép thử ẩn: hàm của bạn trả về 7.", "en": "Hidden test: your function gave 7."},
    ),
    "changed input": (
        lambda: check.call(lambda image: image.fill(0) or 1, SMALL).leaves_unchanged(**HINT),
        {"vi": "Phép thử ẩn: hàm của bạn trả về 1.", "en": "Hidden test: your function gave 1."},
    ),
    "another type": (
        lambda: check.call(answer(4.0), 2).has_type(int, **HINT),
        {"vi": "Phép thử ẩn: hàm của bạn trả về 4.0.", "en": "Hidden test: your function gave 4.0."},
    ),
    "a condition": (
        lambda: check.call(answer([[1, 0]])).is_true(lambda array: array.sum() == 0, **HINT),
        {"vi": "Phép thử ẩn: hàm của bạn trả về [[1, 0]].", "en": "Hidden test: your function gave [[1, 0]]."},
    ),
}


@pytest.mark.parametrize("spoken", LANGUAGES)
@pytest.mark.parametrize("ask, facts", HIDDEN.values(), ids=HIDDEN)
def test_a_hidden_failure_shows_neither_call_nor_expected_value(ask, facts, spoken):
    language.choose(spoken)
    check.begin("1.1")
    check.hidden()
    failure = failure_of(ask)
    assert failure.fact == facts[spoken]
    assert str(failure) == f"{facts[spoken]}\n{HINT[spoken]}"


def raises_a_type_of_its_own(image):
    raise type(str(image.tolist()), (Exception,), {})


CARRIERS = {
    "text": lambda image: str(image),
    "NumPy text": lambda image: np.str_(image),
    "list of texts": lambda image: [str(image)],
    "array of texts": lambda image: np.array([str(image)]),
    "key of a dict": lambda image: {str(image): 1},
    "name of a type": lambda image: type(str(image.tolist()), (), {})(),
    "name of an error": raises_a_type_of_its_own,
    "words of an error": lambda image: {}[str(image)],
    "large array": lambda image: np.hstack([image, image]),
}


@pytest.mark.parametrize("answer", CARRIERS.values(), ids=CARRIERS)
def test_a_hidden_failure_does_not_carry_the_input_out(answer):
    secret = np.array([[7311, 9413], [8597, 9326]])
    check.begin("1.1")
    check.hidden()
    shown = "\n".join(failure_of(lambda: check.call(answer, secret).equals([1], **HINT))._render_traceback_())
    assert not any(str(number) in shown for number in secret.flat)


@pytest.mark.parametrize("hidden", [False, True], ids=["visible", "hidden"])
def test_nothing_returned_asks_for_return(hidden):
    check.begin("1.1")
    if hidden:
        check.hidden()
    for ask in (
        lambda: check.call(answer(None)).equals([1], **HINT),
        lambda: check.call(answer(None)).has_shape((1,), **HINT),
        lambda: check.call(answer(None)).has_type(int, **HINT),
        lambda: check.call(answer(None)).is_true(lambda array: True, **HINT),
    ):
        assert failure_of(ask).hint == {
            "vi": "Hàm trả về None: có quên `return` không? Xem lại hàng cuối.",
            "en": "It returned None: is a `return` missing? Look at the last row.",
        }


def test_return_is_not_asked_for_where_it_cannot_be_missing():
    assert failure_of(lambda: check.value(None, "kernel").equals([1], **HINT)).hint == HINT
    assert failure_of(lambda: check.call(answer(None)).raises(ValueError, **HINT)).hint == HINT


@pytest.mark.parametrize("came, expected", [(0.1 + 0.2, 0.3), (np.float32(0.1), 0.1), ([1 / 3], [0.3333333])])
def test_two_numbers_that_differ_look_different(came, expected):
    language.choose("en")
    first, second = (
        compare.difference(came, expected).removeprefix("1/1 numbers differ; the first at [0]: ").split(", expected ")
    )
    assert first.removeprefix("gave ") != second


@pytest.mark.parametrize("hidden", [False, True], ids=["visible", "hidden"])
@pytest.mark.parametrize(
    "spoken, text",
    [
        (
            "vi",
            "Bạn chưa làm bài 2.3.\nViết câu trả lời vào ô phía trên, thay cho dòng `raise NotImplementedError`, "
            "chạy ô đó, rồi chạy lại ô này.",
        ),
        (
            "en",
            "Exercise 2.3 is not attempted yet.\n"
            "Write your answer in the cell above, in place of the line `raise NotImplementedError`; run it, then this one.",
        ),
    ],
)
def test_a_stub(spoken, text, hidden):
    language.choose(spoken)
    check.begin("2.3")
    if hidden:
        check.hidden()
    failure = failure_of(lambda: check.call(crash(NotImplementedError()), SMALL).equals(1, **HINT))
    assert (type(failure), str(failure)) == (check.NotAttempted, text)


def calls_a_stub(image):
    return crash(NotImplementedError())(image)


@pytest.mark.parametrize(
    "spoken, text",
    [
        (
            "vi",
            "calls_a_stub gọi double, mà double chưa viết xong.\n"
            "Làm xong hàm ấy trước, hoặc viết câu trả lời này không cần đến nó.",
        ),
        (
            "en",
            "calls_a_stub calls double, which is not written yet.\n"
            "Finish that function first, or write this answer without it.",
        ),
    ],
    ids=LANGUAGES,
)
def test_an_answer_that_calls_a_stub(spoken, text):
    language.choose(spoken)
    failure = failure_of(lambda: check.call(calls_a_stub, SMALL).equals(1, **HINT))
    assert (type(failure), str(failure)) == (check.Failure, text)


@pytest.mark.parametrize(
    "spoken, text",
    [
        (
            "vi",
            "Câu trả lời không phải là một hàm.\nGiữ nguyên dòng `def …` của ô trả lời và viết phần thân hàm bên dưới.",
        ),
        (
            "en",
            "The answer is not a function.\nKeep the line `def …` of the answer cell and write the function's body below it.",
        ),
    ],
    ids=LANGUAGES,
)
def test_an_answer_that_is_no_function(spoken, text):
    language.choose(spoken)
    assert str(failure_of(lambda: check.call([1, 2], SMALL))) == text


@pytest.mark.parametrize(
    "spoken, text",
    [
        (
            "vi",
            "double(1): chạy quá lâu nên bị dừng.\n"
            "Vòng lặp nào không có lúc dừng? Xem điều kiện của nó có bao giờ sai không.",
        ),
        (
            "en",
            "double(1): ran too long and was stopped.\n"
            "Which loop has no end? See whether its condition ever becomes false.",
        ),
    ],
)
def test_a_loop_that_was_interrupted(spoken, text):
    language.choose(spoken)
    assert str(failure_of(lambda: check.call(crash(KeyboardInterrupt()), 1).equals(1, **HINT))) == text


@pytest.mark.parametrize(
    "spoken, text",
    [
        (
            "vi",
            "double(1): dừng với lỗi NameError: name 'imag' is not defined.\n"
            "Python không biết tên này ở đây: gõ nhầm, hay quên tạo nó trước khi dùng?",
        ),
        (
            "en",
            "double(1): stopped with NameError: name 'imag' is not defined.\n"
            "Python does not know this name here: a slip of the keyboard, or was it not made before it is used?",
        ),
    ],
)
def test_a_name_that_was_mistyped(spoken, text):
    language.choose(spoken)
    mistyped = crash(NameError("name 'imag' is not defined"))
    assert str(failure_of(lambda: check.call(mistyped, 1).equals(1, **HINT))) == text


@pytest.mark.parametrize(
    "spoken, text",
    [
        ("vi", "Bài này không được gọi numpy.pad.\nHãy tự viết phép tính ấy."),
        ("en", "This exercise may not call numpy.pad.\nWrite that computation yourself."),
    ],
)
def test_a_forbidden_call(spoken, text):
    language.choose(spoken)
    check.begin("1.1")
    check.forbid("numpy.pad")
    failure = failure_of(lambda: check.call(np.pad, SMALL, 1))
    assert (type(failure), str(failure)) == (check.ForbiddenCall, text)


@pytest.mark.parametrize(
    "spoken, line",
    [
        ("vi", "✓ Bài 2.3: ô này qua các phép thử công khai. Khi chấm còn có thêm phép thử ẩn.\n"),
        ("en", "✓ Exercise 2.3: this cell's visible tests pass. Grading adds hidden ones.\n"),
    ],
)
def test_passed(spoken, line, capsys):
    language.choose(spoken)
    check.begin("2.3")
    check.passed()
    assert capsys.readouterr().out == line


CRASHING = """\
def window(image, row):
    return image[row, 99]


def cross_correlate(image):
    total = 0
    return total + window(image, 1)
"""


def crashed():
    cross_correlate = run_cell(CRASHING)["cross_correlate"]
    return failure_of(lambda: check.call(cross_correlate, SMALL).equals(4, **HINT))


def test_a_crash_gets_the_hint_and_the_students_own_lines():
    language.choose("en")
    failure = crashed()
    assert failure.fact == (
        "cross_correlate([[1, 2], [3, 4]]): stopped with IndexError: index 99 is out of bounds for axis 1 with size 2."
    )
    assert failure.hint == HINT
    assert failure.own_frames == [
        "  cross_correlate, line 7: return total + window(image, 1)",
        "  window, line 2: return image[row, 99]",
    ]


@pytest.mark.parametrize("spoken, heading", [("vi", "Trong code của bạn:"), ("en", "In your code:")])
def test_a_failure_renders_as_message_hint_and_own_lines(spoken, heading):
    language.choose(spoken)
    failure = crashed()
    assert failure._render_traceback_() == [
        f"\x1b[1;31m{failure.fact}\x1b[0m",
        HINT[spoken],
        "",
        heading,
        "  cross_correlate, line 7: return total + window(image, 1)",
        "  window, line 2: return image[row, 99]",
    ]


def test_a_long_call_renders_above_what_came():
    failure = check.Failure("double(many things):\ngave 5, expected 4.", HINT)
    assert failure._render_traceback_() == [
        "double(many things):",
        "\x1b[1;31mgave 5, expected 4.\x1b[0m",
        HINT["vi"],
    ]


def test_own_lines_end_in_the_students_cell_and_not_in_a_library():
    cell = "def answer(image):\n    return np.linalg.inv(image)\n"
    namespace = run_cell(cell, {"np": np})
    failure = failure_of(lambda: check.call(namespace["answer"], np.zeros((2, 2))).equals(1, **HINT))
    assert failure.own_frames == ["  answer, line 2: return np.linalg.inv(image)"]


def test_a_recursion_without_end_shows_few_lines():
    namespace = run_cell("def answer(n):\n    return answer(n + 1)\n")
    failure = failure_of(lambda: check.call(namespace["answer"], 1).equals(1, **HINT))
    assert failure.own_frames == ["  answer, line 2: return answer(n + 1)"] * 6


def test_an_error_that_cannot_say_what_it_is_is_a_failure():
    class Broken(ValueError):
        def __str__(self):
            return self.message  # which nobody has set

    language.choose("en")
    assert failure_of(lambda: check.call(crash(Broken())).equals(1, **HINT)).fact == "double(): stopped with Broken."


@pytest.mark.parametrize("kind", [check.Failure, check.NotAttempted, check.ForbiddenCall])
def test_a_failure_crosses_from_a_forked_process(kind):
    failure = kind("double(2): gave 5, expected 4.", HINT, ["  double, line 2: return 5"])
    copy = pickle.loads(pickle.dumps(failure))
    assert (type(copy), copy.fact, copy.hint, copy.own_frames, str(copy)) == (
        kind,
        failure.fact,
        failure.hint,
        failure.own_frames,
        str(failure),
    )


@pytest.mark.parametrize(
    "value, shown",
    [
        (4, "4"),
        (4.0, "4.0"),
        (np.float32(0.1), "0.1"),
        (1234567.0, "1.23457e+06"),
        (-3.0, "-3.0"),
        (np.nan, "nan"),
        (True, "True"),
        (None, "None"),
        ("x" * 100, "'" + "x" * 79),
        ([[1.5, 2]], "[[1.5, 2. ]]"),
        (np.arange(9), "[0, 1, 2, 3, 4, 5, 6, 7, 8]"),
        (np.arange(10), "an array (10,) of int64"),
        (np.zeros((1, 28, 28, 1), np.float32), "an array 1 × 28 × 28 × 1 of float32"),
        ({"a": 1}, "a value of type dict"),
        ([1, [2]], "a list of 2 parts that are not alike"),
        ([1, "a", None], "a list of 3 parts that are not alike"),
        (np.array(["a"]), "a value of type array of <U1"),
    ],
)
def test_values_in_short(value, shown):
    language.choose("en")
    assert compare.brief(value) == shown


@pytest.mark.parametrize(
    "arguments, shown",
    [
        pytest.param(((39, 39, 3), [(3, 1, 0, 10), (5, 2, 0, 20), (5, 2, 0, 40)]), None, id="tuples in a list"),
        pytest.param(((64, 64, 3), 1000), None, id="a tuple and an int"),
        pytest.param(([("conv", 6, 5, "same"), ("flatten",)], (28, 28, 1)), None, id="texts in tuples in a list"),
        pytest.param(([],), None, id="nothing in a list"),
        pytest.param((np.array([1, 2]),), "[1, 2]", id="an array"),
        pytest.param(([np.int64(7), 8],), "[7, 8]", id="a list with an array's number"),
        pytest.param((list(range(99)),), "an array (99,) of int64", id="a long list"),
    ],
)
def test_lists_and_tuples_of_a_call_are_shown_as_the_test_wrote_them(arguments, shown):
    language.choose("en")
    failure = failure_of(lambda: check.call(answer(0), *arguments).equals(1, **HINT))
    inside = shown if shown is not None else ", ".join(map(repr, arguments))
    assert f"double({inside})" in str(failure)
