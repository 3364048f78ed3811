"""Values as bytes: what may pass between a student's process and the tests, and nothing else.

A frame is a length (4 bytes, big-endian), a JSON header of that length, then raw bytes that the header
points into. Never pickle. Subclasses cross as their base; memory order, views and byte order do not cross.
"""

import json
import struct
from dataclasses import dataclass

import numpy as np

from course_utils.check.built import Built
from course_utils.check.own_model import OwnModel

LIMIT_BYTES = 256 * 2**20
LIMIT_DEPTH = 50
LIMIT_ITEMS = 2_000_000
_KINDS = "biufcU"


class NotCrossing(TypeError):
    """A value of a type that does not cross."""


class BrokenFrame(ValueError):
    """Bytes that are no frame."""


@dataclass(frozen=True)
class Function:
    """Stands for a function that stays where it is: its number there, and its name."""

    number: int
    name: str


def pack(value):
    """The frame of a value. Raises NotCrossing."""
    blocks = []
    try:
        header = json.dumps(_node(value, blocks, 0)).encode()
    except ValueError as error:  # an int of more than 4300 digits
        raise NotCrossing("int") from error
    frame = b"".join([struct.pack(">I", len(header)), header, *blocks])
    if len(frame) > LIMIT_BYTES:
        raise NotCrossing(f"a value of {len(frame)} bytes; at most {LIMIT_BYTES} cross")
    return frame


def unpack(frame, function=None, own_model=None):
    """The value of a frame. Raises BrokenFrame.

    function   gives what takes the place of a Function; without one, functions are not let in
    own_model  gives what takes the place of an OwnModel of that number; without one, they are not let in
    """
    if len(frame) > LIMIT_BYTES:
        raise BrokenFrame(f"{len(frame)} bytes; at most {LIMIT_BYTES}")
    try:
        (length,) = struct.unpack_from(">I", frame)
        if length > len(frame) - 4:
            raise BrokenFrame(f"a header of {length} bytes is announced, {len(frame) - 4} are left")
        reader = _Reader(memoryview(frame)[4 + length :], function, own_model)
        value = reader.value(json.loads(frame[4 : 4 + length]), 0)
        if reader.blocks:
            raise BrokenFrame(f"{len(reader.blocks)} bytes are left over")
        return value
    except (struct.error, ValueError, TypeError, LookupError, ArithmeticError, RecursionError, StopIteration) as error:
        raise BrokenFrame(str(error)) from error


def _node(value, blocks, depth):
    if depth > LIMIT_DEPTH:
        raise NotCrossing(f"nested deeper than {LIMIT_DEPTH}")
    for base, encode in _ENCODERS:
        if isinstance(value, base):
            return encode(value, blocks, depth + 1)
    raise NotCrossing(type(value).__name__)


def _array(value, blocks, _):
    array = np.array(value, subok=False, order="C")
    if array.dtype.kind not in _KINDS:
        raise NotCrossing(f"array_of_{array.dtype.name}")
    array = array.astype(array.dtype.newbyteorder("<"), copy=False)
    blocks.append(array.tobytes())
    return {"array": array.dtype.str, "shape": array.shape}


def _scalar(value, blocks, depth):
    return _array(value, blocks, depth) | {"scalar": True}


def _bytes(value, blocks, _):
    blocks.append(bytes(value))
    return {"bytes": len(blocks[-1])}


def _list(value, blocks, depth):
    if _is_plain(value, depth):
        return {"json": value}  # as nodes a 100 x 100 list would take 87 ms
    return {"list": [_node(item, blocks, depth) for item in value]}


def _is_plain(value, depth):
    return depth < LIMIT_DEPTH and all(
        type(item) in (int, float, bool, str, type(None)) or (type(item) is list and _is_plain(item, depth + 1))
        for item in value
    )


def _items(kind):
    def encode(value, blocks, depth):
        return {kind: [_node(item, blocks, depth) for item in value]}

    return encode


def _dict(value, blocks, depth):
    return {"dict": [[_node(key, blocks, depth), _node(item, blocks, depth)] for key, item in value.items()]}


def _model(value, blocks, depth):
    weights = None if value.weights is None else _node(list(value.weights), blocks, depth)
    return {"model": value.config, "weights": weights}


# The order matters: bool is an int, NumPy's float64 is a float.
_ENCODERS = (
    (type(None), lambda value, *_: None),
    (Function, lambda value, *_: {"function": [value.number, value.name]}),
    (Built, _model),
    (OwnModel, lambda value, *_: {"own_model": value.number}),
    (bool, lambda value, *_: bool(value)),
    (np.generic, _scalar),
    (np.ndarray, _array),
    (int, lambda value, *_: int(value)),
    (float, lambda value, *_: float(value)),
    (str, lambda value, *_: str(value)),
    (complex, lambda value, *_: {"complex": [value.real, value.imag]}),
    ((bytes, bytearray), _bytes),
    (list, _list),
    (tuple, _items("tuple")),
    ((set, frozenset), _items("set")),
    (dict, _dict),
    (range, lambda value, *_: {"range": [value.start, value.stop, value.step]}),
    (
        slice,
        lambda value, blocks, depth: {
            "slice": [_node(part, blocks, depth) for part in (value.start, value.stop, value.step)]
        },
    ),
)


class _Reader:
    """Reads nodes in the order in which they were written, each taking its bytes from the blocks."""

    def __init__(self, blocks, function, own_model):
        self.blocks, self.items, self._function, self._own_model = blocks, 0, function, own_model

    def value(self, node, depth):
        """The value of one node of the header. Raises BrokenFrame."""
        self.items += 1
        if depth > LIMIT_DEPTH or self.items > LIMIT_ITEMS:
            raise BrokenFrame("too deep or too many parts")
        if isinstance(node, list):
            raise BrokenFrame("a list that is no node")
        if not isinstance(node, dict):
            return node
        if "array" in node:
            return self._array(node)
        if "model" in node:
            return self._model(node, depth)
        kind, content = next(iter(node.items()))
        if kind == "json":
            if not isinstance(content, list) or not _is_plain(content, depth + 1):
                raise BrokenFrame("too deep, or no plain list")
            return content
        if kind == "function":
            if self._function is None:
                raise BrokenFrame("a function where only data may come")
            return self._function(Function(*content))
        if kind == "own_model":
            if self._own_model is None or type(content) is not int:
                raise BrokenFrame("a model where only data may come")
            return self._own_model(content)
        if kind == "bytes":
            return bytes(self._take(content))
        if kind == "complex":
            return complex(*content)
        if kind == "range":
            return range(*content)
        if kind == "dict":
            return {self.value(key, depth + 1): self.value(item, depth + 1) for key, item in content}
        make = {"list": list, "tuple": tuple, "set": set, "slice": lambda parts: slice(*parts)}[kind]
        return make([self.value(item, depth + 1) for item in content])

    def _model(self, node, depth):
        weights = node.get("weights")
        weights = weights if weights is None else self.value(weights, depth + 1)
        are_arrays = isinstance(weights, list) and all(isinstance(array, np.ndarray) for array in weights)
        if not isinstance(node["model"], str) or not (weights is None or are_arrays):
            raise BrokenFrame("a model that is no configuration with arrays")
        return Built(node["model"], None if weights is None else tuple(weights))

    def _array(self, node):
        if not isinstance(node["array"], str):
            raise BrokenFrame("a dtype that is no text")
        dtype, shape = np.dtype(node["array"]), tuple(node["shape"])
        if dtype.kind not in _KINDS or dtype.hasobject or any(not isinstance(side, int) or side < 0 for side in shape):
            raise BrokenFrame(f"an array of {dtype} and shape {shape}")
        count = int(np.prod(shape, dtype=object)) if shape else 1
        array = np.frombuffer(self._take(count * dtype.itemsize), dtype, count).reshape(shape).copy()
        if (
            dtype.kind == "U"
            and array.size
            and array.reshape(-1).view("<u4" if dtype.str[0] != ">" else ">u4").max() > 0x10FFFF
        ):
            raise BrokenFrame("text past Unicode")
        return array[()] if node.get("scalar") else array

    def _take(self, size):
        if not 0 <= size <= len(self.blocks):
            raise BrokenFrame(f"{size} bytes are announced, {len(self.blocks)} are left")
        taken, self.blocks = self.blocks[:size], self.blocks[size:]
        return taken
