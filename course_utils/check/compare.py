"""Compare what a student's function gave with what was expected, on plain data.

The order is NumPy's own (numpy.testing): kind, shape, NaN, infinities, values. A list, a tuple, a tensor or
an array of any numeric dtype are the same answer where their numbers are; an object that claims to be equal
to everything is none of them.
"""

import numbers

import numpy as np

from course_utils import language
from course_utils.check import built, own_model


def difference(actual, expected, *, rtol=0.0, atol=0.0):
    """None where `actual` has the value of `expected`, else one line that says where they part."""
    if built.is_model(expected) or isinstance(expected, (built.Built, own_model.OwnModel)):
        from course_utils.check import models

        return models.difference(actual, expected)
    if isinstance(expected, dict):
        return _mapping_difference(actual, expected, rtol, atol)
    if isinstance(actual, np.str_):
        actual = str(actual)
    if type(actual) is type(expected) is int and actual == expected:  # also past int64
        return None
    if isinstance(expected, (set, frozenset)):
        same = isinstance(actual, (set, frozenset)) and actual == expected
        return None if same else _other(actual, expected)
    if expected is None or isinstance(expected, (str, bytes)):
        return None if type(actual) is type(expected) and actual == expected else _other(actual, expected)
    if isinstance(expected, (list, tuple)) and not _is_array_like(expected):
        return _sequence_difference(actual, expected, rtol, atol)
    return _array_difference(actual, np.asarray(expected), rtol, atol)


def as_numbers(value):
    """Settled data as an array of numbers, or None for what is not one (ragged lists among it)."""
    if not isinstance(value, (bool, int, float, complex, list, tuple, np.ndarray, np.generic)):
        return None
    try:
        array = np.array(value, subok=False)
        if array.dtype.kind == "O" and all(isinstance(item, numbers.Real) for item in array.flat):
            array = array.astype(np.float64)  # fractions and their like
    except (ValueError, TypeError, OverflowError, RecursionError):
        return None
    return array if array.dtype.kind in "biufc" else None


def _is_array_like(sequence):
    """True for a sequence of scalars or a regular nest of them: one array. False for (dx, dw, db), [(x, y), …]."""
    if _holds_parts(sequence):
        return False
    try:
        return np.asarray(sequence).dtype.kind in "biufc"
    except ValueError:
        return False


def _holds_parts(sequence):
    """Whether something in a nest of lists and tuples is compared by itself."""
    return any(
        isinstance(item, (np.ndarray, dict, str, type(None), built.Built, own_model.OwnModel))
        or built.is_model(item)
        or (isinstance(item, (list, tuple)) and _holds_parts(item))
        for item in sequence
    )


def _mapping_difference(actual, expected, rtol, atol):
    if not isinstance(actual, dict):
        return _other(actual, expected)
    if set(actual) != set(expected):
        return language.text(
            vi=f"các khóa là {sorted(map(str, actual))}, cần {sorted(map(str, expected))}",
            en=f"the keys are {sorted(map(str, actual))}, expected {sorted(map(str, expected))}",
        )
    return _first(((f"[{key!r}]", actual[key], value) for key, value in expected.items()), rtol, atol)


def _sequence_difference(actual, expected, rtol, atol):
    if isinstance(actual, np.ndarray) and actual.ndim and actual.dtype.kind in "biufc":
        actual = list(actual)  # parts of one shape, stacked
    if not isinstance(actual, (list, tuple)):
        came = brief(actual)
        return language.text(
            vi=f"trả về {came}, cần một dãy gồm {len(expected)} phần",
            en=f"gave {came}, expected a sequence of {len(expected)} parts",
        )
    if len(actual) != len(expected):
        return language.text(
            vi=f"có {len(actual)} phần, cần {len(expected)}",
            en=f"the number of parts is {len(actual)}, expected {len(expected)}",
        )
    return _first(((f"[{index}]", actual[index], value) for index, value in enumerate(expected)), rtol, atol)


def _first(parts, rtol, atol):
    for place, actual, expected in parts:
        found = difference(actual, expected, rtol=rtol, atol=atol)
        if found:
            return f"{place}{found}" if found.startswith("[") else f"{place}: {found}"  # [1]['w']: …
    return None


def _array_difference(actual, expected, rtol, atol):
    array = as_numbers(actual)
    if array is None or expected.dtype.kind not in "biufc" or (array.dtype.kind == "b") != (expected.dtype.kind == "b"):
        return _other(actual, expected)
    if array.shape != expected.shape and max(array.size, expected.size) <= 4 and max(array.ndim, expected.ndim) <= 1:
        return _other(array, expected)
    if array.shape != expected.shape:
        return language.text(
            vi=f"kích thước {shape_text(array.shape)}, cần {shape_text(expected.shape)}",
            en=f"the shape is {shape_text(array.shape)}, expected {shape_text(expected.shape)}",
        )
    wrong = ~_equal(array, expected, rtol, atol)
    if not wrong.any():
        return None
    place = tuple(int(index) for index in np.argwhere(wrong)[0])
    if not place:
        came, due = _apart(array[()], expected[()])
        return language.text(vi=f"trả về {came}, cần {due}", en=f"gave {came}, expected {due}")
    came, due = _apart(array[place], expected[place])
    count, where = f"{wrong.sum()}/{wrong.size}", list(place)
    return language.text(
        vi=f"sai {count} số; số sai đầu tiên ở {where}: {came}, cần {due}",
        en=f"{count} numbers differ; the first at {where}: {came}, expected {due}",
    )


def _equal(actual, expected, rtol, atol):
    with np.errstate(invalid="ignore"):
        same = (actual == expected) | (np.isnan(actual) & np.isnan(expected))
        near = np.isfinite(actual) & np.isfinite(expected)
        if rtol or atol:
            # Python's ints and float64: a difference of unsigned integers would wrap around.
            gap = np.abs(actual.astype(np.complex128) - expected.astype(np.complex128))
            same |= near & (gap <= atol + rtol * np.abs(expected))
    return same


def _apart(came, due):
    """Two different numbers as two different texts."""
    return next(pair for digits in (6, 9, 17, 40) if len(set(pair := (number(came, digits), number(due, digits)))) > 1)


def _other(actual, expected):
    return language.text(
        vi=f"trả về {brief(actual)}, cần {brief(expected)}", en=f"gave {brief(actual)}, expected {brief(expected)}"
    )


def shape_text(shape):
    """ "4 × 5" for (4, 5); "a number" for ()."""
    if not shape:
        return language.text(vi="một số", en="a single number")
    return " × ".join(map(str, shape)) if len(shape) > 1 else f"({shape[0]},)"


def number(value, digits=6):
    """A number as a reader would write it: 6 significant digits, no NumPy type around it, 4.0 unlike 4."""
    value = np.asarray(value)[()]
    if value.dtype.kind in "biu":
        return str(value.item())
    short = f"{value:.{digits}g}"
    return short + ".0" if short.lstrip("-").isdigit() else short


def brief(value, most=9):
    """A value in one short line: numbers and small arrays in full, others by shape and type."""
    if built.is_model(value) or isinstance(value, (built.Built, own_model.OwnModel)):
        from course_utils.check.seen import Seen

        return Seen(value).in_words()
    if value is None or isinstance(value, bool):
        return repr(value)
    if isinstance(value, str) and most > 4:
        return repr(value)[:80]
    array = as_numbers(value)
    if array is None:
        return _by_type(value, hidden=most <= 4)
    if array.ndim == 0:
        return number(array)
    if array.size <= most:
        return np.array2string(array, separator=", ", precision=4, suppress_small=True).replace("\n", "")
    return language.text(
        vi=f"mảng {shape_text(array.shape)} kiểu {array.dtype}",
        en=f"an array {shape_text(array.shape)} of {array.dtype}",
    )


def _by_type(value, hidden=False):
    """What is not numbers, by the name of its type alone: its text is the student's to choose."""
    if isinstance(value, (list, tuple)):
        return language.text(
            vi=f"một {type(value).__name__} gồm {len(value)} phần không đều nhau",
            en=f"a {type(value).__name__} of {len(value)} parts that are not alike",
        )
    if hidden and type(value).__module__ not in ("builtins", "numpy"):  # a type's name is the student's to choose, too
        return language.text(vi="một giá trị không phải là dữ liệu", en="a value that is no data")
    name = type(value).__name__ if not isinstance(value, np.ndarray) else f"array of {value.dtype}"
    return language.text(vi=f"một giá trị kiểu {name}", en=f"a value of type {name}")
