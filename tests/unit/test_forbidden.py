"""`check.forbid`: an answer may not call certain functions, under whatever name."""

import collections
import importlib
import math
import sys
import threading

import numpy as np
import pytest

from course_utils import check, language, layers
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


def test_the_lists_name_what_lesson_4_is_about():
    assert {"course_utils.layers.max_pool", "keras.layers.AveragePooling2D", "tensorflow.nn.pool"} <= set(
        check.POOLINGS
    )
    assert {"course_utils.layers.dense", "keras.layers.Dense"} <= set(check.DENSE_LAYERS)
    assert {"course_utils.layers.softmax", "scipy.special", "keras.ops.softmax"} <= set(check.SOFTMAXES)


LISTS = {name: getattr(check, name) for name in check.__all__ if isinstance(getattr(check, name), tuple)}


@pytest.mark.parametrize("names", LISTS.values(), ids=LISTS)
def test_every_name_in_a_list_leads_to_something(names):
    """A name that a library has dropped would forbid nothing."""
    import keras  # noqa: F401
    import tensorflow  # noqa: F401

    ours = [name for name in names if name.split(".")[0] in ("course_utils", "keras", "numpy", "tensorflow")]
    for name in ours:
        importlib.import_module(".".join(name.split(".")[: 2 if name.startswith("course_utils") else 1]))
    assert [name for name in ours if forbidden._object(name) is None] == []


@pytest.mark.parametrize(
    ("names", "layer"),
    [
        (check.POOLINGS, "MaxPooling2D(2)"),
        (check.POOLINGS, "GlobalAveragePooling2D()"),
        (check.DENSE_LAYERS, "Dense(4)"),
        (check.SOFTMAXES, "Softmax()"),
        (check.SOFTMAXES, 'Activation("softmax")'),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_layer_of_keras_that_another_cell_has_made(names, layer):
    image = np.ones((1, 4, 4, 3), np.float32)
    cells = [f"import keras\nready = keras.layers.{layer}", "def answer(image):\n    return ready(image)"]
    answer = answer_of(cells)
    answer(image)  # so that it has its weights
    check.begin("1.1")
    check.forbid(*names)
    with pytest.raises(check.ForbiddenCall):
        check.call(answer, image)


def test_what_an_answer_of_lesson_4_needs_is_no_pooling_no_layer_and_no_softmax():
    def answer(x):
        windows = np.lib.stride_tricks.sliding_window_view(x, (2, 2), axis=(1, 2))
        largest = np.max(windows, axis=(4, 5)) - x.mean(axis=(1, 2), keepdims=True)
        scores = largest.reshape(len(x), -1) @ np.ones((27, 2)) + np.einsum("nhwc->n", x)[:, None]
        return np.exp(scores - np.logaddexp.reduce(scores, axis=1, keepdims=True))

    check.begin("1.1")
    check.forbid(*check.POOLINGS, *check.DENSE_LAYERS, *check.SOFTMAXES)
    check.call(answer, np.ones((1, 4, 4, 3))).has_shape((1, 2), **HINT)


# Ways to a gradient that lesson 5 asks for by hand: the cells of a notebook, the last of which binds `answer`.
GRADIENTS = {
    "a layer of the course": [
        "from course_utils import network\nlayer = network.MaxPooling2D(2)",
        "def answer(image):\n    layer.forward(image)\n    return layer.backward(np.ones((1, 2, 2, 3)))",
    ],
    "slopes measured by the course": [
        'measure = getattr(__import__("course_utils.gradcheck").gradcheck, "numerical_gradient")',
        "def answer(image):\n    return measure(lambda x: (x**2).sum(), image)",
    ],
    "the course's optimizer": [
        "from course_utils import training\nsgd = training.SGD(0.1)",
        "def answer(image):\n    sgd.update([image], [image * 2])\n    return image",
    ],
    "what stands inside conv2d_backward": [
        "from course_utils.layers.convolution import _correlate_backward as back",
        "def answer(image):\n    return back(np.ones((1, 3, 3, 1)), image, np.ones((2, 2, 3, 1)), 1)[0]",
    ],
    "a tape": [
        "import tensorflow as tf\nTape = tf.GradientTape",
        "def answer(image):\n    x = tf.Variable(image)\n    with Tape() as tape:\n"
        "        loss = tf.reduce_sum(x**2)\n    return tape.gradient(loss, x).numpy()",
    ],
    "a tape that another cell has made": [
        "import tensorflow as tf\nready = tf.GradientTape(persistent=True)",
        "def answer(image):\n    x = tf.Variable(image)\n    with ready:\n"
        "        loss = tf.reduce_sum(x**2)\n    return ready.gradient(loss, x).numpy()",
    ],
    "a loss of Keras, by TensorFlow's name": [
        "import tensorflow as tf\nready = tf.keras.losses.MeanSquaredError()",
        "def answer(image):\n    return ready(image, image * 2).numpy()",
    ],
    "a loss of Keras, from another cell": [
        "from keras.losses import sparse_categorical_crossentropy as ready",
        "def answer(image):\n    return ready(np.zeros((1, 4, 4), int), image, from_logits=True).numpy()",
    ],
    "a transposed convolution of Keras": [
        "import keras\nready = keras.layers.Conv2DTranspose(1, 2)",
        "def answer(image):\n    return ready(image).numpy()",
    ],
    "an operation of TensorFlow": [
        "import tensorflow as tf\nready = tf.raw_ops.ReluGrad",
        "def answer(image):\n    return ready(gradients=image, features=image).numpy()",
    ],
}


@pytest.mark.parametrize("cells", GRADIENTS.values(), ids=GRADIENTS)
def test_a_gradient_that_was_not_worked_out(cells):
    image = np.ones((1, 4, 4, 3), np.float32)
    answer = answer_of(cells)
    answer(image.copy())  # it does run, and what it makes on its first call is made
    check.begin("5.6")
    check.forbid(*check.BACKWARDS)
    with pytest.raises(check.ForbiddenCall):
        check.call(answer, image)


def test_what_an_answer_of_lesson_5_needs_is_no_backward_function():
    def answer(x, w, f):
        z = layers.conv2d(x, w)
        pooled = layers.max_pool(layers.relu(z), 2) + layers.softmax(z)[:, :2, :2]
        slopes = np.einsum("nijk,uvck->nuvc", pooled, w) + np.gradient([f(x), f(x + 1)])[0]
        return np.pad(slopes, 1).sum(axis=0) @ np.ones((5, 1))

    check.begin("5.6")
    check.forbid(*check.BACKWARDS)
    given = np.ones((1, 4, 4, 3)), np.ones((1, 1, 3, 2)), lambda x: layers.relu_backward(x, x).sum()
    check.call(answer, *given).has_shape((3, 3, 1), **HINT)


# Ways to what lesson 6 asks for by hand: (the list, cells of a notebook, the last of which binds `answer`).
TRAININGS = {
    "the course's mini-batches": (
        check.MINIBATCHES,
        [
            "from course_utils import training\ncut = training.minibatches",
            "def answer(x):\n    return [x[piece] for piece in cut(len(x), 2, np.random.default_rng(0))]",
        ],
    ),
    "a data set of TensorFlow": (
        check.MINIBATCHES,
        [
            "import tensorflow as tf\nready = tf.data.Dataset",
            "def answer(x):\n    return [part.numpy() for part in ready.from_tensor_slices(x).batch(2)]",
        ],
    ),
    "the course's dropout": (
        check.DROPOUTS,
        [
            "ready = layers.dropout",
            "def answer(x):\n    return ready(x, 0.5, np.random.default_rng(0))[0]",
        ],
    ),
    "a layer of the course": (
        check.DROPOUTS,
        [
            "from course_utils import network\nready = network.Dropout(0.5)",
            "def answer(x):\n    return ready.forward(x)",
        ],
    ),
    "a layer of Keras, from another cell": (
        check.DROPOUTS,
        ["import keras\nready = keras.layers.Dropout(0.5)", "def answer(x):\n    return ready(x).numpy()"],
    ),
    "dropout of TensorFlow": (
        check.DROPOUTS,
        ["import tensorflow as tf\nready = tf.nn.dropout", "def answer(x):\n    return ready(x, 0.5).numpy()"],
    ),
    "patches of TensorFlow": (
        check.PATCHES,
        [
            "import tensorflow as tf\nready = tf.image.extract_patches",
            "def answer(x):\n    return ready(x, [1, 2, 2, 1], [1, 1, 1, 1], [1, 1, 1, 1], 'VALID').numpy()",
        ],
    ),
    "patches of Keras": (
        check.PATCHES,
        [
            "from keras.ops.image import extract_patches as ready",
            "def answer(x):\n    return np.asarray(ready(x, (2, 2), strides=1))",
        ],
    ),
}


@pytest.mark.parametrize(("names", "cells"), TRAININGS.values(), ids=TRAININGS)
def test_what_lesson_6_asks_for_by_hand(names, cells):
    image = np.ones((2, 4, 4, 3), np.float32)
    answer = answer_of(cells)
    answer(image.copy())  # it does run
    check.begin("6.1")
    check.forbid(*names)
    with pytest.raises(check.ForbiddenCall):
        check.call(answer, image)


def test_what_an_answer_of_lesson_6_needs_is_allowed():
    def answer(x):
        windows = np.lib.stride_tricks.sliding_window_view(x, (2, 2), axis=(1, 2)).transpose(0, 1, 2, 4, 5, 3)
        mask = (np.random.default_rng(0).random(windows.shape) >= 0.5) / 0.5
        groups = np.split((windows * mask).reshape(-1, 12), [5, 10])
        return np.roll(np.concatenate(groups), 1, axis=1)

    check.begin("6.8")
    check.forbid(*check.MINIBATCHES, *check.DROPOUTS, *check.PATCHES, *check.CONVOLUTIONS)
    check.call(answer, np.ones((2, 4, 4, 3))).has_shape((18, 12), **HINT)
