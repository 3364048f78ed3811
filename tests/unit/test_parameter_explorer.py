"""The parameter counter without a browser: Keras's counts and shapes, what it starts from and refuses, the still picture."""

import math
import re

import numpy as np
import pytest
import traitlets

from course_utils import language, quiet, widgets
from course_utils.widgets import parameters as module

from ..browser.looking import Images, texts_are_alike

with quiet.stderr():
    import keras

INPUT = [28, 28, 1]
LAYERS = [
    ["Conv2D", 6, 5, "same", 1],
    ["MaxPooling2D", 2],
    ["Conv2D", 16, 5, "valid", 1],
    ["MaxPooling2D", 2],
    ["Flatten"],
    ["Dense", 120],
    ["Dense", 84],
    ["Dense", 10],
]
VGG = [
    *(
        layer
        for filters, count in ((64, 2), (128, 2), (256, 3), (512, 3), (512, 3))
        for layer in [*[("Conv2D", filters, 3, "same")] * count, ("MaxPooling2D", 2)]
    ),
    ("Flatten",),
    ("Dense", 4096),
    ("Dense", 4096),
    ("Dense", 1000),
]


def keras_layer(name, *numbers):
    if name == "Conv2D":
        filters, kernel_size, padding, strides = numbers
        return keras.layers.Conv2D(filters, kernel_size, padding=padding, strides=strides)
    return getattr(keras.layers, name)(*numbers)


def in_keras(input_shape, layers):
    """(shapes, counts) behind the layers, as far as Keras takes them; no weight is made."""
    shapes, counts = [], []
    with keras.StatelessScope(initialize_variables=False):
        x = keras.Input(input_shape)
        for layer in layers:
            built = keras_layer(*layer)
            try:
                x = built(x)
            except ValueError:
                break
            if 0 in x.shape:  # Keras pools what is smaller than the window to nothing
                break
            shapes.append(list(x.shape[1:]))
            counts.append(built.count_params())
    return shapes, counts


def random_network(random):
    """An input and layers within the explorer's limits, often too small for a window."""

    def number(low, high):
        return int(random.integers(low, high + 1))

    convolution = [
        ["Conv2D", number(1, 40), number(1, 9), str(random.choice(["valid", "same"])), number(1, 4)]
        if random.random() < 0.6
        else ["MaxPooling2D", number(1, 4)]
        for _ in range(number(0, 4))
    ]
    dense = [["Flatten"], *(["Dense", number(1, 300)] for _ in range(number(0, 3)))] if random.random() < 0.8 else []
    layers = convolution + dense or [["Flatten"]]
    return [number(1, 60), number(1, 60), number(1, 12)], layers


def message_of(*arguments):
    with pytest.raises(ValueError) as raised:
        widgets.parameter_explorer(*arguments)
    return str(raised.value)


# --- numbers


def test_shapes_and_counts_are_those_of_keras():
    random, blocked = np.random.default_rng(7), 0
    for _ in range(150):
        input_shape, layers = random_network(random)
        shapes, counts = in_keras(input_shape, layers)
        assert module.counts_of(input_shape, layers) == (shapes, counts), (input_shape, layers)
        explorer = widgets.parameter_explorer(input_shape, layers)
        assert explorer.shapes == shapes
        assert explorer.blocked == (0 if len(shapes) == len(layers) else len(shapes) + 1)
        blocked += explorer.blocked > 0
    assert 20 < blocked < 100  # both kinds were there


@pytest.mark.parametrize(
    "arguments, expected",
    [
        ((), [156, 0, 2416, 0, 0, 48_120, 10_164, 850]),
        (
            ((224, 224, 3), VGG),
            [1792, 36_928, 0, 73_856, 147_584, 0, 295_168, 590_080, 590_080, 0, 1_180_160, 2_359_808, 2_359_808, 0]
            + [2_359_808] * 3
            + [0, 0, 102_764_544, 16_781_312, 4_097_000],
        ),
    ],
    ids=["the slides' model", "VGG-16"],
)
def test_the_counts_of_known_networks(arguments, expected):
    explorer = widgets.parameter_explorer(*arguments)
    assert module.counts_of(explorer.input_shape, explorer.layers)[1] == expected
    assert sum(expected) in (61_706, 138_357_544)


# --- state


def test_it_starts_with_the_slides_network_and_no_count_shown():
    explorer = widgets.parameter_explorer()
    assert [explorer.input_shape, explorer.layers] == [INPUT, LAYERS]
    assert explorer.shapes == [[28, 28, 6], [14, 14, 6], [10, 10, 16], [5, 5, 16], [400], [120], [84], [10]]
    assert explorer.parameters == [None, 0, None, 0, 0, None, None, None]
    assert [explorer.total, explorer.guess, explorer.guesses, explorer.seen] == [None, None, {}, []]
    assert [explorer.layer, explorer.asked, explorer.blocked] == [0, 1, 0]


@pytest.mark.parametrize(
    "input_shape, layers, parameters, asked, blocked",
    [
        ((4, 6, 2), [("MaxPooling2D", 2), ("Flatten",), ("Dense", 3)], [0, 0, None], 3, 0),
        ((4, 6, 2), [("MaxPooling2D", 2), ("Flatten",)], [0, 0], 0, 0),
        ((4, 6, 2), [("Conv2D", 3, 3), ("MaxPooling2D", 3), ("Flatten",)], [None, None, None], None, 2),
    ],
)
def test_other_networks_start_with_their_own_question(input_shape, layers, parameters, asked, blocked):
    explorer = widgets.parameter_explorer(input_shape, layers)
    assert [explorer.parameters, explorer.asked, explorer.blocked] == [parameters, asked, blocked]


def test_what_may_be_left_out_is_filled_in():
    explorer = widgets.parameter_explorer(
        np.array([9, 8, 3]), (["Conv2D", np.int64(4), 3], ("Conv2D", 5, 2, "same"), ("Conv2D", 5, 2, "same", 2))
    )
    assert explorer.input_shape == [9, 8, 3]
    assert explorer.layers == [
        ["Conv2D", 4, 3, "valid", 1],
        ["Conv2D", 5, 2, "same", 1],
        ["Conv2D", 5, 2, "same", 2],
    ]
    assert {type(value) for value in explorer.layers[0][1:3]} == {int}


def test_its_state_is_ready_for_a_page_without_a_kernel():
    state = widgets.parameter_explorer().state()
    assert [state["input_shape"], state["layers"], state["beginning"]] == [
        INPUT,
        LAYERS,
        {"input_shape": INPUT, "layers": LAYERS},
    ]
    assert {"shapes", "parameters", "total", "blocked", "guess", "guesses", "layer", "asked", "seen", "texts"} <= {
        *state
    }


def test_python_may_set_a_network_and_not_what_is_none():
    explorer = widgets.parameter_explorer()
    explorer.input_shape, explorer.layers, explorer.layer = (8, 8, 1), [("Conv2D", 2, 3)], 1
    with pytest.raises(traitlets.TraitError, match=r"layer 1 is \('Dense', 0\); units must be from 1 to 4096"):
        explorer.layers = [("Dense", 0)]
    with pytest.raises(traitlets.TraitError, match="it must be three whole numbers: height, width, channels"):
        explorer.input_shape = [8, 8]
    assert [explorer.input_shape, explorer.layers, explorer.layer] == [[8, 8, 1], [["Conv2D", 2, 3, "valid", 1]], 1]


# --- what is refused

NAMES = "'Conv2D', 'MaxPooling2D', 'Flatten', 'Dense'"
CONV = "it must be ('Conv2D', filters, kernel_size, padding, strides), the numbers whole"


@pytest.mark.parametrize(
    "arguments, message",
    [
        (((28, 28),), "input_shape is (28, 28); it must be three whole numbers: height, width, channels"),
        (((28, 28, 1.0),), "input_shape is (28, 28, 1.0); it must be three whole numbers: height, width, channels"),
        ((28,), "input_shape is 28; it must be three whole numbers: height, width, channels"),
        (((28, 0, 1),), "input_shape is (28, 0, 1); width must be from 1 to 256"),
        (((257, 28, 1),), "input_shape is (257, 28, 1); height must be from 1 to 256"),
        (((28, 28, 513),), "input_shape is (28, 28, 513); channels must be from 1 to 512"),
        (
            (INPUT, []),
            "layers is []; it must be a list of 1 to 24 layers such as ('Conv2D', 6, 5, 'same') or ('Dense', 10)",
        ),
        (
            (INPUT, "Dense"),
            "layers is Dense; it must be a list of 1 to 24 layers such as ('Conv2D', 6, 5, 'same') or ('Dense', 10)",
        ),
        (
            (INPUT, [("Flatten",)] * 25),
            f"layers is {[('Flatten',)] * 25}; it must be a list of 1 to 24 layers such as ('Conv2D', 6, 5, 'same') or "
            "('Dense', 10)",
        ),
        ((INPUT, [("Pool", 2)]), f"layer 1 is ('Pool', 2); it must begin with its name: one of {NAMES}"),
        ((INPUT, [LAYERS[0], 5]), f"layer 2 is 5; it must begin with its name: one of {NAMES}"),
        ((INPUT, ["Flatten"]), f"layer 1 is 'Flatten'; it must begin with its name: one of {NAMES}"),
        ((INPUT, [()]), f"layer 1 is (); it must begin with its name: one of {NAMES}"),
        ((INPUT, [([], 2)]), f"layer 1 is ([], 2); it must begin with its name: one of {NAMES}"),
        ((INPUT, [("Conv2D", 6)]), f"layer 1 is ('Conv2D', 6); {CONV}"),
        ((INPUT, [("Conv2D", 6, 5, 1, "same")]), f"layer 1 is ('Conv2D', 6, 5, 1, 'same'); {CONV}"),
        ((INPUT, [("Conv2D", 6, 5, "same", 1, 1)]), f"layer 1 is ('Conv2D', 6, 5, 'same', 1, 1); {CONV}"),
        ((INPUT, [("Conv2D", 6, (5, 5))]), f"layer 1 is ('Conv2D', 6, (5, 5)); {CONV}"),
        (
            (INPUT, [("Conv2D", 6, 5, "full")]),
            "layer 1 is ('Conv2D', 6, 5, 'full'); padding must be 'valid' or 'same'",
        ),
        ((INPUT, [("Conv2D", 6, 5, 2)]), "layer 1 is ('Conv2D', 6, 5, 2); padding must be 'valid' or 'same'"),
        ((INPUT, [("Conv2D", 513, 5)]), "layer 1 is ('Conv2D', 513, 5); filters must be from 1 to 512"),
        ((INPUT, [("Conv2D", 6, 16)]), "layer 1 is ('Conv2D', 6, 16); kernel_size must be from 1 to 15"),
        (
            (INPUT, [("Conv2D", 6, 5, "same", 0)]),
            "layer 1 is ('Conv2D', 6, 5, 'same', 0); strides must be from 1 to 8",
        ),
        (
            (INPUT, [("MaxPooling2D", 2, 2)]),
            "layer 1 is ('MaxPooling2D', 2, 2); it must be ('MaxPooling2D', pool_size), the numbers whole",
        ),
        ((INPUT, [("MaxPooling2D", 9)]), "layer 1 is ('MaxPooling2D', 9); pool_size must be from 1 to 8"),
        ((INPUT, [("Flatten", 2)]), "layer 1 is ('Flatten', 2); it must be ('Flatten',), without numbers"),
        (
            (INPUT, [("Flatten",), ("Dense", "10")]),
            "layer 2 is ('Dense', '10'); it must be ('Dense', units), the numbers whole",
        ),
        ((INPUT, [("Flatten",), ("Dense", 4097)]), "layer 2 is ('Dense', 4097); units must be from 1 to 4096"),
        (
            (INPUT, [LAYERS[0], ("Dense", 10), ("Flatten",)]),
            "layer 2 is a Dense and gets a volume; put a ('Flatten',) before it",
        ),
        (
            (INPUT, [LAYERS[0], ("Flatten",), ("Dense", 10), LAYERS[1]]),
            "layer 4 is a MaxPooling2D and gets a vector from the Flatten, layer 2; put it before that",
        ),
        (
            (INPUT, [("Flatten",), ("Flatten",)]),
            "layer 2 is a Flatten and gets a vector from the Flatten, layer 1; leave it out",
        ),
    ],
)
def test_senseless_networks_are_refused(arguments, message):
    assert message_of(*arguments) == message


# --- texts and the still picture


def test_both_languages_say_the_same(monkeypatch):
    texts_are_alike(module, monkeypatch)


def test_no_text_is_missing_for_a_mistake():
    mistakes = {name.split("_", 1)[0] for name in module._whys()}
    assert mistakes == {"Conv2D", "Dense", "before", "none", "whole"}


@pytest.mark.parametrize(
    "name, words",
    [
        ("vi", ("Ảnh vào: 28 × 28 × 1.", "Tầng 5, Flatten(): 400, 0 tham số.", "Cả mạng: 61\u202f706 tham số.")),
        (
            "en",
            (
                "Input: 28 × 28 × 1.",
                "Layer 5, Flatten(): 400, 0 parameters.",
                "The whole network: 61\u202f706 parameters.",
            ),
        ),
    ],
)
def test_a_picture_stands_where_no_widget_runs(name, words, monkeypatch):
    monkeypatch.setattr(language, "_current", name)
    explorer = widgets.parameter_explorer()
    bundle, _ = explorer._repr_mimebundle_()
    assert bundle["application/vnd.jupyter.widget-view+json"]["model_id"]
    (image,) = Images(bundle["text/html"]).found
    assert image["alt"] == bundle["text/plain"] and image["src"].startswith("data:image/png;base64,")
    assert len(image["src"]) < 80_000  # 60 kB in base64
    for part in (
        *words,
        '1, Conv2D(6, 5, padding="same"): 28 × 28 × 6, 6 × (5 · 5 · 1 + 1) = 156 ',
        "2, MaxPooling2D(2): 14 × 14 × 6, 0 ",
        '3, Conv2D(16, 5, padding="valid"): 10 × 10 × 16, 16 × (5 · 5 · 6 + 1) = 2416 ',
        "6, Dense(120): 120, 400 × 120 + 120 = 48\u202f120 ",
        "7, Dense(84): 84, 120 × 84 + 84 = 10\u202f164 ",
        "8, Dense(10): 10, 84 × 10 + 10 = 850 ",
    ):
        assert part in image["alt"]
    assert repr(explorer) == "ParameterExplorer()" == repr(widgets.parameter_explorer())


def test_the_sums_of_the_picture_give_the_counts():
    for seed in range(20):
        input_shape, layers = random_network(np.random.default_rng(seed))
        alt = widgets.parameter_explorer(input_shape, layers).picture().alt
        counts = module.counts_of(input_shape, layers)[1]
        sums = re.findall(r", ([\d\u202f]+ × [^,=]*) = ([\d\u202f]+)", alt)
        assert [int(result.replace("\u202f", "")) for _, result in sums] == [count for count in counts if count]
        for words, result in sums:
            python = words.replace("×", "*").replace("·", "*").replace("\u202f", "")
            assert eval(python) == int(result.replace("\u202f", ""))


@pytest.mark.parametrize("name", language.LANGUAGES)
def test_the_picture_of_a_blocked_network(name, monkeypatch):
    monkeypatch.setattr(language, "_current", name)
    explorer = widgets.parameter_explorer((8, 8, 1), [("Conv2D", 2, 5, "valid", 2), *LAYERS[2:]])
    texts, picture = explorer.texts, explorer.picture()
    assert picture.content.startswith(b"\x89PNG")
    assert f'Conv2D(16, 5, padding="valid"): {texts["not_fitting"]}.' in picture.alt
    assert picture.alt.count(texts["shut"]) == 5
    assert 'Conv2D(2, 5, padding="valid", strides=2): 2 × 2 × 2, 2 × (5 · 5 · 1 + 1) = 52 ' in picture.alt
    assert texts["result_total"].split("{")[0] not in picture.alt


def test_the_largest_network_is_taken():
    layers = [("Conv2D", 512, 15, "same")] * 22 + [("Flatten",), ("Dense", 4096)]
    explorer = widgets.parameter_explorer((256, 256, 512), layers)
    shapes, counts = module.counts_of(explorer.input_shape, explorer.layers)
    assert counts[-1] == math.prod(shapes[-3]) * 4096 + 4096 == 137_438_957_568
    assert len(explorer.picture().content) < 60_000
