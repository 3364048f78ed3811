"""Turn what a student's function gave into plain data, by one rule in every way of running.

Tensors, masked arrays, images and other things that know their array become that array; subclasses become
their base; a deque, a memoryview or an array of Python numbers becomes what it holds. What is not data
(a generator, a function, an object of the student's own) stays, and no comparison holds for it.
"""

import collections
import math
import numbers

import numpy as np

DEPTH = 30  # nests deeper than this are left as they are


def settled(value, depth=0):
    """`value` as plain data. It may run the student's code (`__array__`), so call it where that is watched."""
    if isinstance(value, (np.ndarray, np.generic)):
        return _numbers(np.array(value, subok=False)) if isinstance(value, np.ndarray) else value
    if value is None or isinstance(value, (bool, int, float, complex, str, bytes)):
        return value
    if isinstance(value, numbers.Real):  # a Fraction
        return float(value)
    if (
        isinstance(value, memoryview)
        or hasattr(type(value), "__array__")
        or hasattr(type(value), "__array_interface__")
    ):
        array = np.asarray(value)
        return _numbers(array) if array.ndim else array[()]
    if isinstance(value, collections.deque):
        value = list(value)
    if depth < DEPTH and isinstance(value, (list, tuple)):
        items = [settled(item, depth + 1) for item in value]
        return tuple(items) if isinstance(value, tuple) else items
    if depth < DEPTH and isinstance(value, dict):
        return {settled(key, depth + 1): settled(item, depth + 1) for key, item in value.items()}
    return value


def kinds_of(error):
    """Names of the builtin exceptions that an error is one of, nearest first: what `.raises` looks at."""
    import builtins

    return tuple(kind.__name__ for kind in type(error).__mro__ if getattr(builtins, kind.__name__, None) is kind)


def message_of(error, most=300):
    """What an error says, cut to a readable length; "" where saying it fails."""
    try:
        text = str(error.args[0]) if isinstance(error, KeyError) and error.args else str(error)
    except BaseException:  # __str__ is the student's code
        return ""
    return text if len(text) <= most else text[:most] + "…"


def _numbers(array):
    """An array of Python numbers (dtype object) as floats; any other in this machine's order of bytes."""
    if array.dtype.kind != "O":
        return array if array.dtype.isnative else array.astype(array.dtype.newbyteorder("="))
    try:
        floats = array.astype(np.float64)
    except (TypeError, ValueError):
        return array
    return floats if all(isinstance(item, numbers.Real) and not math.isnan(item) for item in array.flat) else array
