"""What crosses between a student's process and the tests, as what, and what forged bytes can do: nothing."""

import enum
import json
import struct
from collections import OrderedDict, defaultdict, namedtuple

import numpy as np
import pytest

from course_utils.grading import wire

Point = namedtuple("Point", "x y")


class Shade(enum.IntEnum):
    DARK = 3


class Text(str):
    pass


class Image(np.ndarray):
    pass


def in_full(value):
    """A value with its types, to compare by: NaN is NaN here, and 1 is not True."""
    if isinstance(value, np.ndarray):
        return "array", value.dtype.str, value.shape, value.dtype.kind in "U" or value.tobytes(), repr(value.tolist())
    if isinstance(value, (list, tuple)):
        return type(value), [in_full(item) for item in value]
    if isinstance(value, dict):
        return dict, [(in_full(key), in_full(item)) for key, item in value.items()]
    if isinstance(value, set):
        return set, sorted(map(repr, map(in_full, value)))
    if isinstance(value, slice):
        return slice, in_full([value.start, value.stop, value.step])
    return type(value), repr(value)


CROSSING = {
    "None": None,
    "True": True,
    "int": -7,
    "int past int64": 10**30,
    "float": 0.1,
    "NaN": float("nan"),
    "infinity": float("-inf"),
    "minus zero": -0.0,
    "complex": 1.5 - 2j,
    "complex NaN": complex("nan"),
    "empty text": "",
    "text": "bước trượt 𝄞 \0 \n",
    "lone surrogate": "\ud800",
    "bytes": b"\0\xff",
    "empty bytes": b"",
    "empty list": [],
    "plain nested list": [[1, 2.5, None], [True, "a", []]],
    "list of everything": [np.arange(3), (1, [2]), {"a": {1, 2}}, slice(None, 3), range(4), b"x", 1j],
    "list like a node": [{"array": "<f8"}, {"json": 1}, {"list": []}],
    "empty tuple": (),
    "nested tuple": ((1, (2,)), [3]),
    "empty dict": {},
    "dict": {"w": np.ones((2, 3)), 1: "int key", (1, 2): "tuple key", None: {}},
    "dict like a node": {"array": "<f8", "shape": [1]},
    "dict with kind keys": {"json": [1], "bytes": 3, "uncrossable": "x"},
    "empty set": set(),
    "set": {1, "a", (2, 3), 1.5},
    "range": range(3, -10, -2),
    "huge range": range(10**20),
    "slice": slice(1, None, 2),
    "slice of NumPy ints": slice(np.int64(1), np.int64(5)),
    "NumPy bool": np.True_,
    "NumPy int": np.int64(-3),
    "NumPy uint8": np.uint8(200),
    "NumPy float32": np.float32(0.1),
    "NumPy float64": np.float64("nan"),
    "NumPy complex64": np.complex64(1 - 1j),
    "NumPy text": np.str_("chữ"),
    "empty NumPy text": np.str_(""),
    "0-d array": np.array(5),
    "0-d text array": np.array("chữ"),
    "array of bools": np.array([[True, False]]),
    "array of uint8": np.arange(256, dtype=np.uint8).reshape(16, 16),
    "array of float16": np.array([0.5, np.inf, np.nan], np.float16),
    "array of complex": np.array([1j, np.nan]),
    "array of texts": np.array([["a", "chữ"], ["", "𝄞"]]),
    "empty array": np.zeros((0, 3), np.float32),
    "empty array of texts": np.array([], dtype="U5"),
    "five axes": np.zeros((1, 2, 1, 3, 1)),
    "large array": np.arange(100_000, dtype=np.float64),
}


@pytest.mark.parametrize("value", CROSSING.values(), ids=CROSSING)
def test_there_and_back(value):
    assert in_full(wire.unpack(wire.pack(value))) == in_full(value)


AS_ITS_BASE = {
    "named tuple": (Point(1, 2), (1, 2)),
    "ordered dict": (OrderedDict(b=1, a=2), {"b": 1, "a": 2}),
    "default dict": (defaultdict(list, a=[1]), {"a": [1]}),
    "int enumeration": (Shade.DARK, 3),
    "text subclass": (Text("a"), "a"),
    "text subclass in a list": ([Text("a")], ["a"]),
    "frozen set": (frozenset({1}), {1}),
    "bytearray": (bytearray(b"a"), b"a"),
    "ndarray subclass": (np.ones(2).view(Image), np.ones(2)),
    "matrix": (np.asmatrix([[1, 2]]), np.array([[1, 2]])),
    "masked array": (np.ma.masked_equal([1, 2], 2), np.array([1, 2])),
    "every other element": (np.arange(10)[::2], np.array([0, 2, 4, 6, 8])),
    "reversed": (np.arange(3)[::-1], np.array([2, 1, 0])),
    "transposed": (np.arange(6).reshape(2, 3).T, np.array([[0, 3], [1, 4], [2, 5]])),
    "Fortran order": (np.asfortranarray([[1, 2], [3, 4]]), np.array([[1, 2], [3, 4]])),
    "broadcast": (np.broadcast_to(np.float32(2), (2, 2)), np.full((2, 2), 2, np.float32)),
    "big-endian": (np.array([1, 256], ">i4"), np.array([1, 256], "<i4")),
    "big-endian text": (np.array(["chữ"], ">U3"), np.array(["chữ"], "<U3")),
    "read-only": (np.frombuffer(b"\1\2", np.uint8), np.array([1, 2], np.uint8)),
}


@pytest.mark.parametrize("value, base", AS_ITS_BASE.values(), ids=AS_ITS_BASE)
def test_a_subclass_or_a_view_crosses_as_its_base(value, base):
    came = wire.unpack(wire.pack(value))
    assert in_full(came) == in_full(base)
    if isinstance(came, np.ndarray):
        assert type(came) is np.ndarray and came.flags["C_CONTIGUOUS"] and came.flags["WRITEABLE"]


def test_a_value_that_crossed_is_a_copy():
    given = np.ones(3)
    wire.unpack(wire.pack(given))[:] = 0
    frame = bytearray(wire.pack(given))
    came = wire.unpack(bytes(frame))
    came[:] = 5
    assert given.tolist() == [1, 1, 1]


def nested(depth, make=lambda inner: [inner]):
    value = 0
    for _ in range(depth):
        value = make(value)
    return value


def test_a_function_stays_where_it_is_and_only_its_number_and_name_cross():
    given = [np.ones(2), {"f": wire.Function(7, "f")}, wire.Function(8, "_loss")]
    _, named, second = wire.unpack(wire.pack(given), lambda function: (function.number, function.name))
    assert named == {"f": (7, "f")} and second == (8, "_loss")


def test_a_function_is_let_in_only_where_one_is_expected():
    with pytest.raises(wire.BrokenFrame) as raised:
        wire.unpack(wire.pack([wire.Function(7, "f")]))
    assert str(raised.value) == "a function where only data may come"


REFUSED = {
    "object": (object(), "object"),
    "function": (len, "builtin_function_or_method"),
    "class": (int, "type"),
    "module": (json, "module"),
    "generator": ((n for n in []), "generator"),
    "iterator": (iter([]), "list_iterator"),
    "Ellipsis": (..., "ellipsis"),
    "file": (memoryview(b"a"), "memoryview"),
    "array of objects": (np.array([1, "a", None], object), "array_of_object"),
    "structured array": (np.zeros(2, "i4,f8"), "array_of_void96"),
    "dates": (np.array(["2024-01-01"], "M8[D]"), "array_of_datetime64[D]"),
    "time spans": (np.array([1], "m8[s]"), "array_of_timedelta64[s]"),
    "byte strings": (np.array([b"ab"]), "array_of_bytes16"),
    "a date": (np.datetime64("2024-01-01"), "array_of_datetime64[D]"),
    "inside a list": ([1, object()], "object"),
    "inside a dict": ({"a": [len]}, "builtin_function_or_method"),
    "inside a set": ({1, len}, "builtin_function_or_method"),
    "too deep, lists": (nested(60), "nested deeper than 50"),
    "too deep, tuples": (nested(60, lambda inner: (inner,)), "nested deeper than 50"),
    "too deep, dicts": (nested(60, lambda inner: {"a": inner}), "nested deeper than 50"),
}


@pytest.mark.parametrize("value, reason", REFUSED.values(), ids=REFUSED)
def test_what_does_not_cross_is_named(value, reason):
    with pytest.raises(wire.NotCrossing) as raised:
        wire.pack(value)
    assert str(raised.value) == reason


def test_what_holds_itself_does_not_cross():
    endless = []
    endless.append(endless)
    with pytest.raises(wire.NotCrossing):
        wire.pack(endless)


@pytest.mark.parametrize("value", [10**5000, [10**5000]], ids=["alone", "in a list"])
def test_an_integer_too_long_to_write_down_does_not_cross(value):
    with pytest.raises(wire.NotCrossing):
        wire.pack(value)


@pytest.mark.parametrize("make", [lambda inner: [inner], lambda inner: (inner,)], ids=["lists", "tuples"])
def test_the_depth_that_may_cross(make):
    value = nested(45, make)
    assert wire.unpack(wire.pack(value)) == value


def test_a_frame_too_large_does_not_cross(monkeypatch):
    monkeypatch.setattr(wire, "LIMIT_BYTES", 1000)
    assert wire.unpack(wire.pack(np.zeros(100, np.uint8))).shape == (100,)
    with pytest.raises(wire.NotCrossing):
        wire.pack(np.zeros(1000, np.uint8))
    with pytest.raises(wire.BrokenFrame):
        wire.unpack(b"\0" * 1001)


def frame(header, blocks=b""):
    """A frame forged by hand. The header is text, or anything that is JSON."""
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    return struct.pack(">I", len(text)) + text + blocks


FORGED = {
    "nothing": b"",
    "half a length": b"\0\0",
    "length without header": struct.pack(">I", 10),
    "header cut off": frame({"list": [1, 2]})[:-3],
    "a length that is too long": struct.pack(">I", 2**32 - 1) + b"null",
    "no JSON": frame(b"pickle"),
    "no UTF-8": frame(b"\xff\xfe\xfd"),
    "empty node": frame({}),
    "unknown kind": frame({"function": "os.system"}),
    "list that is no node": frame([1, [2]]),
    "list with no content": frame({"list": None}),
    "list of a number": frame({"list": 5}),
    "dict of singles": frame({"dict": [[1]]}),
    "dict with a list for a key": frame({"dict": [[{"list": []}, 1]]}),
    "set of lists": frame({"set": [{"list": []}]}),
    "slice of four": frame({"slice": [1, 2, 3, 4]}),
    "range of texts": frame({"range": ["a", "b", "c"]}),
    "range with step 0": frame({"range": [0, 1, 0]}),
    "complex of three": frame({"complex": [1, 2, 3]}),
    "complex past float": frame(b'{"complex": [1' + b"0" * 400 + b", 0]}"),
    "number too long": frame(b"1" * 5000),
    "bytes that are not there": frame({"bytes": 5}, b"abc"),
    "fewer than no bytes": frame({"bytes": -1}, b"abc"),
    "half a byte": frame({"bytes": 0.5}, b"abc"),
    "array without shape": frame({"array": "<f8"}, b"\0" * 8),
    "array without bytes": frame({"array": "<f8", "shape": [2]}, b"\0" * 8),
    "array of negative side": frame({"array": "<f8", "shape": [-1]}),
    "two negative sides": frame({"array": "<f8", "shape": [-1, -1]}, b"\0" * 8),
    "side of a float": frame({"array": "<f8", "shape": [1.0]}, b"\0" * 8),
    "side of a text": frame({"array": "<f8", "shape": "1"}, b"\0" * 8),
    "side of True": frame({"array": "<f8", "shape": [True]}, b"\0" * 8),
    "huge count": frame({"array": "<f8", "shape": [10**12]}),
    "huge product": frame({"array": "<f8", "shape": [2**40, 2**40]}),
    "product that wraps to 0": frame({"array": "<f8", "shape": [2**32, 2**32]}),
    "huge side beside 0": frame({"array": "<f8", "shape": [0, 10**30]}),
    "huge count of nothing": frame({"array": "<U0", "shape": [10**9]}),
    "too many axes": frame({"array": "<f8", "shape": [1] * 100}, b"\0" * 8),
    "objects": frame({"array": "|O", "shape": [1]}, b"\0" * 8),
    "structured": frame({"array": "i4,f4", "shape": [1]}, b"\0" * 8),
    "structured, as a dict": frame({"array": {"names": ["a"], "formats": ["f8"]}, "shape": [1]}, b"\0" * 8),
    "dates": frame({"array": "<M8[D]", "shape": [1]}, b"\0" * 8),
    "byte strings": frame({"array": "|S8", "shape": [1]}, b"\0" * 8),
    "nameless dtype": frame({"array": None, "shape": [1]}, b"\0" * 8),
    "dtype of a list": frame({"array": [1], "shape": [1]}, b"\0" * 8),
    "dtype that is none": frame({"array": "spam", "shape": [1]}, b"\0" * 8),
    "text past Unicode": frame({"array": "<U1", "shape": [1]}, b"\xff" * 4),
    "one text past Unicode": frame({"array": "<U1", "shape": [], "scalar": True}, b"\xff" * 4),
    "too deep, nodes": frame(nested(60, lambda inner: {"list": [inner]})),
    "too deep, plain": frame({"json": nested(200)}),
    "too deep, raw": frame(nested(200)),
    "much too deep": frame(b"[" * 100_000),
    "bytes left over": frame(3, b"abc"),
}


@pytest.mark.parametrize("forged", FORGED.values(), ids=FORGED)
def test_a_forged_frame_is_broken_and_nothing_else(forged):
    with pytest.raises(wire.BrokenFrame):
        wire.unpack(forged)


def test_too_many_parts_are_refused(monkeypatch):
    monkeypatch.setattr(wire, "LIMIT_ITEMS", 1000)
    assert len(wire.unpack(frame({"list": [None] * 900}))) == 900
    with pytest.raises(wire.BrokenFrame):
        wire.unpack(frame({"list": [None] * 1001}))


def read(forged):
    """Read a frame and look at all of its value. BrokenFrame is an answer, anything else that is raised is a fault."""
    try:
        repr(wire.unpack(forged))
    except wire.BrokenFrame:
        return None
    except Exception as error:
        return f"{type(error).__name__}: {error} from {forged[:120]!r}"
    return None


def faults_of(frames):
    found = [fault for fault in map(read, frames) if fault]
    return f"{len(found)} of the frames raise something else", found[:5]


NO_FAULTS = ("0 of the frames raise something else", [])


def valid_frames():
    return [wire.pack(value) for name, value in CROSSING.items() if name != "large array"]


def test_random_bytes():
    rng = np.random.default_rng(1)
    assert faults_of(rng.bytes(int(rng.integers(0, 60))) for _ in range(2000)) == NO_FAULTS


def test_random_bytes_behind_a_right_length():
    rng = np.random.default_rng(2)
    signs = b'{}[]",:-.0123456789eE"list""tuple""array""shape"<fiU null true'
    texts = (bytes(rng.choice(list(signs), int(rng.integers(1, 30)))) for _ in range(2000))
    assert faults_of(frame(text, b"\0" * 8) for text in texts) == NO_FAULTS


def test_frames_cut_off():
    assert faults_of(valid[:end] for valid in valid_frames() for end in range(min(len(valid), 80))) == NO_FAULTS


def test_frames_with_bytes_changed():
    rng = np.random.default_rng(3)

    def changed(valid):
        damaged = bytearray(valid)
        for _ in range(int(rng.integers(1, 4))):
            damaged[int(rng.integers(4, len(damaged)))] = int(rng.integers(0, 256))
        return bytes(damaged)

    frames = valid_frames()
    assert faults_of(changed(frames[index % len(frames)]) for index in range(3000)) == NO_FAULTS


JUNK = (
    *(None, True, -1, 0, 1.5, 10**30, "", "<U0", "|O", "<f8", "array", [], {}, [[]], [1, 2, 3]),
    *({"list": [1]}, {"array": "<f8", "shape": [0]}, {"bytes": 1}, {"set": [[]]}, {"complex": [10**400, 1]}, {"x": 1}),
    {"function": [1, "f"]},
)


def test_frames_with_one_node_replaced():
    rng = np.random.default_rng(4)

    def places(node, path=()):
        yield path
        parts = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
        for key, part in parts:
            yield from places(part, (*path, key))

    def changed(valid):
        (length,) = struct.unpack_from(">I", valid)
        header = [json.loads(valid[4 : 4 + length])]
        every = list(places(header))[1:]
        *path, last = every[int(rng.integers(len(every)))]
        node = header
        for key in path:
            node = node[key]
        node[last] = JUNK[int(rng.integers(len(JUNK)))]
        return frame(header[0], valid[4 + length :])

    frames = valid_frames()
    assert faults_of(changed(frames[index % len(frames)]) for index in range(3000)) == NO_FAULTS


def test_the_reader_of_faults_itself_sees_one(monkeypatch):
    monkeypatch.setattr(wire, "unpack", lambda _: 1 / 0)
    assert faults_of([b"a", b"b"])[0] == "2 of the frames raise something else"
