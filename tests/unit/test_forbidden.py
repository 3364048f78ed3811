"""`check.forbid`: an answer may not call certain functions, under whatever name."""

import collections
import math
import sys
import threading

import numpy as np
import pytest

from course_utils import check, language
from course_utils.check import forbidden

from .making import HINT, failure_of, run_cell

SETUP = "import functools\nimport numpy as np\nfrom course_utils import layers\n"

# Each is the cells of a notebook; the last one binds `answer`, which must be caught.
CAUGHT = {
    "direct call": ["def answer(image):\n    return np.pad(image, 1)"],
    "method of a module": ["def answer(image):\n    return layers.pad(image, 1)"],
    "full name": ["import numpy\ndef answer(image):\n    return numpy.pad(image, 1)"],
    "import as": ["import numpy as n\ndef answer(image):\n    return n.pad(image, 1)"],
    "import as, inside": ["def answer(image):\n    import numpy as n\n    return n.pad(image, 1)"],
    "from import": ["from numpy import pad\ndef answer(image):\n    return pad(image, 1)"],
    "from import, inside": ["def answer(image):\n    from numpy import pad as p\n    return p(image, 1)"],
    "from import of the course's": [
        "from course_utils.layers import pad as p\ndef answer(image):\n    return p(image, 1)"
    ],
    "another name": ["border = np.pad\ndef answer(image):\n    return border(image, 1)"],
    "another name, inside": ["def answer(image):\n    border = np.pad\n    return border(image, 1)"],
    "the function itself": ["answer = functools.partial(np.pad, pad_width=1)"],
    "assigned": ["answer = layers.cross_correlate"],
    "getattr": ['def answer(image):\n    return getattr(np, "pa" + "d")(image, 1)'],
    "getattr beforehand": ['border = getattr(np, "pa" + "d")', "def answer(image):\n    return border(image, 1)"],
    "vars": ['def answer(image):\n    return vars(np)["pad"](image, 1)'],
    "importlib": ['import importlib\ndef answer(image):\n    return importlib.import_module("numpy").pad(image, 1)'],
    "eval": ['def answer(image):\n    return eval("np.pad(image, 1)")'],
    "in a container": ['tools = {"border": np.pad}', 'def answer(image):\n    return tools["border"](image, 1)'],
    "helper in another cell": [
        "def border(image):\n    return np.pad(image, 1)",
        "def answer(image):\n    return border(image)",
    ],
    "helper of a helper": [
        "def border(image):\n    return np.pad(image, 1)",
        "def frame(image):\n    return border(image)",
        "def answer(image):\n    return frame(image)",
    ],
    "functools.partial": [
        "border = functools.partial(np.pad, pad_width=1)",
        "def answer(image):\n    return border(image)",
    ],
    "map": ["def answer(image):\n    return list(map(np.pad, [image], [1]))[0]"],
    "map of what a container holds": [
        "tools = [np.pad]",
        "def answer(image):\n    return list(map(tools[0], [image], [1]))[0]",
    ],
    "lambda": ["answer = lambda image: np.pad(image, 1)"],
    "closure": [
        "def make():\n    border = np.pad\n    def answer(image):\n        return border(image, 1)\n    return answer",
        "answer = make()",
    ],
    "method of a class": [
        "class Padder:\n    def __call__(self, image):\n        return np.pad(image, 1)",
        "answer = Padder()",
    ],
    "attribute of a class": [
        "class Tools:\n    border = staticmethod(np.pad)",
        "def answer(image):\n    return Tools.border(image, 1)",
    ],
    "constructor": [
        "class Padded:\n    def __init__(self, image):\n        self.values = np.pad(image, 1)",
        "def answer(image):\n    return Padded(image).values",
    ],
    "generator": ["def answer(image):\n    return next(np.pad(part, 1) for part in [image])"],
    "decorator": [
        "def padded(function):\n    def inner(image):\n        return np.pad(function(image), 1)\n    return inner",
        "@padded\ndef answer(image):\n    return image",
    ],
    "exception swallowed": [
        "tools = [np.pad]",
        "def answer(image):\n    try:\n        tools[0](image, -1)\n    except ValueError:\n        return image",
    ],
    "then an error": [
        "tools = [np.pad]",
        "def answer(image):\n    return tools[0](image, 1)[99]",
    ],
    "library that calls it": ["def answer(image):\n    return np.polymul([1, 2], [3, 4])"],
    "code that is not reached": [
        "def answer(image):\n    if image is None:\n        return np.pad(image, 1)\n    return image"
    ],
    "another thread": [
        "import threading\ntools = [np.pad]",
        "def answer(image):\n    came = []\n"
        "    worker = threading.Thread(target=lambda: came.append(tools[0](image, 1)))\n"
        "    worker.start()\n    worker.join()\n    return came[0]",
    ],
    "watch switched off": [
        "import sys\ntools = [np.pad]",
        "def answer(image):\n    sys.setprofile(None)\n    return tools[0](image, 1)",
    ],
    "watch switched off and on": [
        "import sys\ntools = [np.pad]",
        "def answer(image):\n    watch = sys.getprofile()\n    sys.setprofile(None)\n"
        "    came = tools[0](image, 1)\n    sys.setprofile(watch)\n    return came",
    ],
    "when the result is read": [
        "tools = [np.pad]",
        "class Later:\n    def __init__(self, image):\n        self.image = image\n"
        "    def __array__(self, dtype=None, copy=None):\n        return tools[0](self.image, 1)",
        "def answer(image):\n    return Later(image)",
    ],
}

ALLOWED = {
    "own loops": ["def answer(image):\n    padded = np.zeros((4, 4))\n    padded[1:3, 1:3] = image\n    return padded"],
    "another function of the module": ["def answer(image):\n    return np.zeros_like(image) + np.vstack([image])"],
    "a function that begins alike": ["def answer(image):\n    return np.packbits(image) is None"],
    "named in a text": ['def answer(image):\n    "Like np.pad, but by hand."\n    return "np.pad(image, 1)"'],
    "named in a comment": ["def answer(image):\n    # np.pad(image, 1) would do\n    return image"],
    "own function of that name": [
        "def pad(image, width):\n    return image",
        "def answer(image):\n    return pad(image, 1)",
    ],
    "own variable of a module's name": [
        "def answer(image):\n    layers = [image, image]\n    layers.append(image)\n    return sum(layers)"
    ],
    "own parameter of a module's name": [
        "def answer(image, layers=()):\n    for layer in layers:\n        image = layer(image)\n    return image"
    ],
    "own attribute of that name": [
        "class Tools:\n    def pad(self, image):\n        return image",
        "def answer(image):\n    return Tools().pad(image)",
    ],
    "a recursion without end": ["def answer(image):\n    return answer(image)"],
    "a cell beside it": ["shown = np.pad(np.ones((2, 2)), 1)", "def answer(image):\n    return image"],
}

NAMES = ("numpy.pad", "numpy.convolve", "course_utils.layers")


def answer_of(cells):
    namespace = run_cell(SETUP)
    for cell in cells:
        run_cell(cell, namespace)
    return namespace["answer"]


def ask(function, *names):
    check.begin("1.1")
    check.forbid(*names)
    return check.call(function, np.ones((2, 2), np.uint8))


@pytest.mark.parametrize("cells", CAUGHT.values(), ids=CAUGHT)
def test_caught(cells):
    with pytest.raises(check.ForbiddenCall):
        ask(answer_of(cells), *NAMES).is_true(lambda array: True, **HINT)


@pytest.mark.parametrize("cells", ALLOWED.values(), ids=ALLOWED)
def test_allowed(cells):
    ask(answer_of(cells), *NAMES)


@pytest.mark.parametrize("cells", CAUGHT.values(), ids=CAUGHT)
def test_nothing_is_forbidden_where_nothing_is_named(cells):
    ask(answer_of(cells))


def test_the_name_that_was_forbidden_is_told():
    language.choose("en")
    failure = failure_of(lambda: ask(answer_of(CAUGHT["helper in another cell"]), *NAMES))
    assert failure.fact == "This exercise may not call numpy.pad."
    failure = failure_of(lambda: ask(answer_of(CAUGHT["assigned"]), *NAMES))
    assert failure.fact == "This exercise may not call course_utils.layers."


def test_the_line_that_called_it_is_shown():
    failure = failure_of(lambda: ask(answer_of(CAUGHT["helper in another cell"]), *NAMES))
    assert failure.own_frames == [
        "  answer, line 2: return border(image)",
        "  border, line 2: return np.pad(image, 1)",
    ]


def test_a_forbidden_call_costs_the_points_in_a_hidden_test_too():
    check.begin("1.1")
    check.forbid("numpy.pad")
    check.hidden()
    with pytest.raises(check.ForbiddenCall):
        check.call(answer_of(CAUGHT["helper in another cell"]), np.ones((2, 2)))


def test_the_next_test_cell_forbids_nothing_by_itself():
    answer = answer_of(CAUGHT["direct call"])
    with pytest.raises(check.ForbiddenCall):
        ask(answer, "numpy.pad")
    check.begin("1.2")
    check.call(answer, np.ones((2, 2)))


@pytest.fixture
def new_library(tmp_path, monkeypatch):
    """A library `signal_kit.filters` that nobody has imported yet."""
    package = tmp_path / "signal_kit"
    package.mkdir()
    (package / "__init__.py").write_text("from signal_kit.inner import turn\n")
    (package / "filters.py").write_text("def slide(image):\n    return image\n")
    (package / "inner.py").write_text("def turn(image):\n    return image\n")
    monkeypatch.syspath_prepend(tmp_path)
    yield
    for name in [name for name in sys.modules if name.split(".")[0] == "signal_kit"]:
        del sys.modules[name]


@pytest.mark.usefixtures("new_library")
@pytest.mark.parametrize(
    "body",
    [
        "    from signal_kit.filters import slide\n    return slide(image)",
        "    import signal_kit.filters\n    return signal_kit.filters.slide(image)",
        '    return __import__("signal_kit.filters", fromlist=["x"]).slide(image)',
    ],
    ids=["from import", "import", "__import__"],
)
def test_a_library_that_the_answer_itself_imports(body):
    answer = answer_of([f"def answer(image):\n{body}"])
    with pytest.raises(check.ForbiddenCall):
        ask(answer, "signal_kit.filters")


@pytest.mark.usefixtures("new_library")
def test_another_path_to_a_function_in_code_that_is_not_reached():
    body = "    if image is None:\n        return signal_kit.turn(image)\n    return image"
    answer = answer_of([f"import signal_kit\ndef answer(image):\n{body}"])
    with pytest.raises(check.ForbiddenCall):
        ask(answer, "signal_kit.inner.turn")


@pytest.mark.usefixtures("new_library")
def test_a_neighbour_of_a_forbidden_module_may_be_called():
    ask(
        answer_of(["def answer(image):\n    from signal_kit.inner import turn\n    return turn(image)"]),
        "signal_kit.filters",
    )


def test_the_profile_hook_that_was_there_comes_back():
    def own(frame, event, argument):
        pass

    sys.setprofile(own)
    try:
        ask(lambda image: image, *NAMES)
        after_an_answer = sys.getprofile()
        ask(answer_of(["def answer(image):\n    raise SystemExit"]), *NAMES)
        after_an_error = sys.getprofile()
    finally:
        sys.setprofile(None)
    assert after_an_answer is own and after_an_error is own
    assert threading.getprofile() is None


def test_without_forbidden_names_no_hook_is_set():
    seen = []
    check.begin("1.1")
    check.call(lambda: seen.append(sys.getprofile()))
    assert seen == [None]


def test_watch_itself_notices_a_builtin_and_a_class():
    with forbidden.Watch(["math.hypot"]) as watch:
        length = math.hypot
        length(3, 4)
    assert watch.seen == "math.hypot"
    with forbidden.Watch(["collections.Counter"]) as watch:
        collections.Counter("abc")
    assert watch.seen == "collections.Counter"


def test_the_lists_name_what_lesson_2_is_about():
    assert {"numpy.convolve", "scipy.signal", "course_utils.layers.conv2d", "keras.layers.Conv2D"} <= set(
        check.CONVOLUTIONS
    )
    assert {"numpy.pad", "course_utils.layers", "tensorflow.pad", "keras.ops.pad"} <= set(check.PADDINGS)
