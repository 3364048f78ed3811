"""What came of a call of the student's function, and what a test may ask of it."""

import dataclasses

import numpy as np

from course_utils import language
from course_utils.check import callbacks, compare, kinds, record, sentences
from course_utils.check.models import ModelQuestions


class Result(ModelQuestions):
    """What came of a call; each question raises a Failure with its hint, or returns this Result again.

    vi, en  the hint of every question: the likely mistake, in both languages

    A call that stopped with an error fails every question but `.raises`, a stub is NotAttempted in all of them.
    Where a call of a function of the test's failed, so does every question.
    """

    def __init__(self, asked, came, given, name):
        self._asked, self._came, self._given, self._name = asked, came, given or ((), {}), name
        self._called = given is not None

    def equals(self, expected, *, vi, en):
        """The very numbers (a list, an array, a tensor and float64 are all the same answer).

        expected  a number, an array or nested list of one shape, a tuple of several arrays, a dict, a str, None;
                  the shapes must agree, dtypes need not, but bools are no numbers
        Raises Failure, NotAttempted.
        """
        return self._require(lambda value: compare.difference(value, expected), vi, en)

    def close(self, expected, *, vi, en, rtol=1e-5, atol=1e-6):
        """The numbers within |difference| <= atol + rtol |expected|.

        expected  as for `.equals`; NaN is close to NaN, an infinity to itself
        Raises Failure, NotAttempted.
        """
        return self._require(lambda value: compare.difference(value, expected, rtol=rtol, atol=atol), vi, en)

    def has_shape(self, shape, *, vi, en):
        """An array, or what can be one, of this shape.

        shape  a tuple of ints, () for a number
        Raises Failure, NotAttempted.
        """

        def wrong(value):
            array = compare.as_numbers(value)
            if array is None:
                return language.text(
                    vi=f"trả về {compare.brief(value)}, cần một mảng",
                    en=f"gave {compare.brief(value)}, expected an array",
                )
            if array.shape == tuple(shape):
                return None
            return language.text(
                vi=f"kích thước {compare.shape_text(array.shape)}, cần {compare.shape_text(shape)}",
                en=f"the shape is {compare.shape_text(array.shape)}, expected {compare.shape_text(shape)}",
            )

        return self._require(wrong, vi, en)

    def has_type(self, kind, *, vi, en):
        """`int` or `float` (NumPy's count too, bool does not), or a dtype such as "float32" for an array.

        A tuple or list has type `int` where each of its items has.
        Raises Failure, NotAttempted.
        """

        def wrong(value):
            if kinds.is_of(value, kind):
                return None
            name = kind if isinstance(kind, str) else kind.__name__
            return language.text(
                vi=f"trả về {compare.brief(value)} ({kinds.name_of(value)}), cần kiểu {name}",
                en=f"gave {compare.brief(value)} ({kinds.name_of(value)}), expected type {name}",
            )

        return self._require(wrong, vi, en)

    def is_true(self, condition, *, vi, en):
        """`condition(array)` holds for the result read as an array of float64 (for answers with many right values).

        condition  a function of one array of float64, of the result's own shape; where it raises ValueError or
                   IndexError (a shape that it does not take), it does not hold
        Raises Failure, NotAttempted.
        """

        def wrong(value):
            array = compare.as_numbers(value)
            if array is None:
                return language.text(
                    vi=f"trả về {compare.brief(value)}, cần một mảng số",
                    en=f"gave {compare.brief(value)}, expected an array of numbers",
                )
            if array.dtype.kind == "c":
                return language.text(vi="trả về số phức, cần số thực", en="gave complex numbers, expected real ones")
            try:
                return None if condition(array.astype(np.float64)) else ""
            except (ValueError, IndexError):
                return ""

        return self._require(wrong, vi, en)

    def parts(self, count, *, vi, en):
        """The several things that an answer returns, such as (dx, dw, db), each to be asked of by itself.

        count  how many there must be, in a tuple, a list, or along the first axis of an array
        Returns a list of as many Results. Raises Failure, NotAttempted.
        """

        def wrong(value):
            several = isinstance(value, (tuple, list)) or (isinstance(value, np.ndarray) and value.ndim)
            if several and len(value) == count:
                return None
            came = compare.brief(value)
            return language.text(vi=f"trả về {came}, cần {count} phần", en=f"gave {came}, expected {count} parts")

        self._require(wrong, vi, en)
        return [self._part(f"[{place}]", part) for place, part in enumerate(self._came.value)]

    def item(self, key, *, vi, en):
        """What an answer's dict holds under `key`, to be asked of by itself.

        Raises Failure, NotAttempted.
        """

        def wrong(value):
            if isinstance(value, dict) and key in value:
                return None
            if not isinstance(value, dict):
                came = compare.brief(value)
                return language.text(vi=f"trả về {came}, cần một dict", en=f"gave {came}, expected a dict")
            return language.text(vi=f"không có khóa {key!r}", en=f"there is no key {key!r}")

        self._require(wrong, vi, en)
        return self._part(f"[{key!r}]", self._came.value[key])

    def array(self, *, vi, en):
        """The result as an array of float64, for a test that works out from it what another result must be.

        Raises Failure, NotAttempted.
        """
        self.is_true(lambda _: True, vi=vi, en=en)
        return compare.as_numbers(self._came.value).astype(np.float64)

    def raises(self, kind, *, vi, en):
        """The call stops with this error, and not with another one or a value.

        kind  a builtin exception; a subclass of it is fine too
        Raises Failure, NotAttempted.
        """
        if kind.__name__ in self._came.kinds and not self._came.unwritten and not self._came.failed_callback:
            return self
        self._fail_by_error(vi, en)
        came = compare.brief(self._came.value)
        self._fail(
            language.text(
                vi=f"trả về {came}, cần báo lỗi {kind.__name__}", en=f"gave {came}, expected a {kind.__name__}"
            ),
            vi,
            en,
        )

    def leaves_unchanged(self, *, vi, en):
        """The arguments after the call are what they were before: numbers, shapes and lengths.

        Raises Failure, NotAttempted.
        """
        self._fail_by_error(vi, en)
        before, after = callbacks.named(self._given), self._came.arguments()
        unreadable = after is None  # something that is no data was put into it
        if unreadable or any(map(compare.difference, _flat(after), _flat(before))):
            self._fail(language.text(vi="dữ liệu đưa vào đã bị thay đổi", en="the input was changed"), vi, en)
        return self

    def _part(self, place, value):
        """A Result of a part of this one's value, or of what was made from it; `place` says which, as code does."""
        return Result(f"{self._asked}{place}", dataclasses.replace(self._came, value=value), self._given, self._name)

    def _require(self, wrong, vi, en):
        """Fail where the call stopped, or where `wrong(value)` says what is wrong ("": the value alone says it)."""
        self._fail_by_error(vi, en)
        fact = wrong(self._came.value)
        if fact is not None:
            if self._called and self._came.value is None:
                vi = f"Hàm trả về None: có quên `return` không? {vi}"
                en = f"It returned None: is a `return` missing? {en}"
            self._fail(fact, vi, en)
        return self

    def _fail(self, fact, vi, en):
        __tracebackhide__ = True
        raise record.failed(sentences.wrong(self._asked, self._came, fact, {"vi": vi, "en": en}))

    def _fail_by_error(self, vi, en):
        if self._came.failed_callback:
            raise record.failed(sentences.callback_failed(self._asked, self._came, {"vi": vi, "en": en}))
        if self._came.unwritten and self._came.error is not None:
            raise record.failed(sentences.unwritten(self._name, self._came))
        if self._came.error is not None:
            raise record.failed(sentences.stopped(self._asked, self._came, {"vi": vi, "en": en}))

    def _ipython_display_(self):
        """Nothing: a test cell's value is not an output (nbgrader would read it as points)."""


def _flat(value):
    """The leaves of nested arguments that are data."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, tuple):
        for item in value:
            yield from _flat(item)
    elif isinstance(value, (list, np.ndarray, set)):
        yield value
