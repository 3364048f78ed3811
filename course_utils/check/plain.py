"""Turn what a student's function gave into plain data, by one rule in every way of running.

Tensors, masked arrays, images and other things that know their array become that array; subclasses become
their base; a deque, a memoryview or an array of Python numbers becomes what it holds; a Keras model becomes its
configuration and weights (`built.Built`), a History its dict. What is not data (a generator, a function, an object
of the student's own) stays, and no comparison holds for it.
"""

import builtins
import collections
import math
import numbers

import numpy as np

from course_utils.check import built, own_model

DEPTH = 30  # nests deeper than this are left as they are


def settled(value, depth=0):
    """`value` as plain data. It may run the student's code (`__array__`), so call it where that is watched."""
    if isinstance(value, (np.ndarray, np.generic)):
        return _numbers(np.array(value, subok=False)) if isinstance(value, np.ndarray) else value
    if value is None or isinstance(value, (bool, int, float, complex, str, bytes)):
        return value
    if isinstance(value, numbers.Real):  # a Fraction
        return float(value)
    if built.is_model(value):
        return built.described(value) or own_model.kept(value)
    if built.is_history(value):
        value = value.history
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


def copied(value, other=lambda thing: thing):
    """Arrays and containers copied through and through; `other(thing)` for anything else, by default as it is."""
    if isinstance(value, np.ndarray):
        return value.copy()
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return type(value)(*(copied(item, other) for item in value))
    if isinstance(value, (list, tuple)):
        return type(value)(copied(item, other) for item in value)
    if isinstance(value, (set, bytearray)):
        return value.copy()
    if isinstance(value, dict):
        return {key: copied(item, other) for key, item in value.items()}
    return other(value)


def strange_type(value):
    """The name of the type of the first part of a settled value that is no data; None where all of it is."""
    if isinstance(value, (np.ndarray, np.generic)):
        return None if value.dtype.kind in "biufcU" else f"array of {value.dtype.name}"
    if isinstance(value, dict):
        value = [*value.keys(), *value.values()]
    if isinstance(value, (list, tuple, set, frozenset)):
        return next(filter(None, map(strange_type, value)), None)
    kinds = (bool, int, float, complex, str, bytes, bytearray, range, slice, built.Built, own_model.OwnModel)
    is_data = value is None or isinstance(value, kinds)
    return None if is_data else type(value).__name__


def kinds_of(error):
    """Names of the builtin exceptions that an error is one of, nearest first: what `.raises` looks at."""
    return tuple(kind.__name__ for kind in type(error).__mro__ if getattr(builtins, kind.__name__, None) is kind)


def nearest(kinds):
    """The first of these builtin exceptions that is an ordinary one and can be made from a message."""
    for kind in kinds:
        found = getattr(builtins, kind)
        if issubclass(found, Exception) and not issubclass(found, (UnicodeError, BaseExceptionGroup)):
            return found
    return Exception


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
