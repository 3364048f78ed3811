"""What kind of value an answer gave: an int, a float, an array of a dtype."""

import numbers

import numpy as np

from course_utils.check import compare

_PYTHON_NUMBERS = {int: numbers.Integral, float: float}
_ARRAYS_OF = {int: "iu", float: "f"}  # kinds of dtype


def is_of(value, kind):
    """Whether settled data is of a kind: `int`, `float`, another type, or a dtype's name such as "float32".

    NumPy's numbers and arrays count as int or float too, bools do not; a list or tuple is of a kind where it
    holds something and each of its items is.
    """
    if isinstance(kind, str):
        array = compare.as_numbers(value)
        return array is not None and array.dtype == np.dtype(kind)
    if isinstance(value, (list, tuple)) and kind in _PYTHON_NUMBERS:
        return len(value) > 0 and all(is_of(item, kind) for item in value)
    if isinstance(value, (bool, np.bool_)):
        return kind is bool
    if kind not in _PYTHON_NUMBERS:
        return isinstance(value, kind)
    if isinstance(value, np.ndarray) or hasattr(value, "__array__"):
        array = compare.as_numbers(value)
        return array is not None and array.dtype.kind in _ARRAYS_OF[kind]
    return isinstance(value, _PYTHON_NUMBERS[kind])


def name_of(value):
    """A value's type in words: "list", "ndarray float32"."""
    dtype = getattr(value, "dtype", None)
    return f"{type(value).__name__} {dtype}" if dtype is not None else type(value).__name__
