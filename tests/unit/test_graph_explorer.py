"""The graph explorer without a browser: its gradients, what it starts from and refuses, the picture where none runs."""

import re

import numpy as np
import pytest
import traitlets

from course_utils import language, widgets
from course_utils.widgets import graph as module
from course_utils.widgets import graph_still

from ..browser.looking import Images, texts_are_alike

X, W, B, TARGET = [1, 2], [[0.3, 0.2, 0.4, 0.5], [0.2, 0.6, -0.2, 0.3]], [0, 0, 0, 0], [0, 0, 1, 0]
CLASSES = ["dog", "cat", "boat", "bird"]
LOSSES = ("squared error", "cross-entropy")
SHAPES = [(1, 2, 1), (2, 4, 2), (3, 5, 0), (3, 2, 0), (1, 5, 4)]


def example(inputs, count, answer):
    """x, w, b, target of these sizes."""
    random, target = np.random.default_rng([inputs, count]), np.zeros(count)
    target[answer] = 1
    return random.normal(size=inputs), random.normal(size=(inputs, count)), random.normal(size=count), target


def error_of(p, target, loss):
    """The total error, one output after the other."""
    if loss == "cross-entropy":
        return -sum(t * np.log(output) for t, output in zip(target, p) if t)
    return sum((t - output) ** 2 / 2 for t, output in zip(target, p))


def outputs_of(z):
    powers = [np.exp(score) for score in z]
    return [power / sum(powers) for power in powers]


def scores_of(x, w, b):
    return [sum(x[i] * w[i][k] for i in range(len(x))) + b[k] for k in range(len(b))]


def slopes(function, array, step=1e-5):
    """Central differences of `function`, one for each number of `array`."""
    result = np.zeros(np.shape(array))
    for place in np.ndindex(result.shape):
        up, down = np.array(array, dtype=float), np.array(array, dtype=float)
        up[place] += step
        down[place] -= step
        result[place] = (function(up) - function(down)) / (2 * step)
    return result


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("inputs, count, answer", SHAPES)
def test_every_gradient_is_a_slope_of_the_error(inputs, count, answer, loss):
    x, w, b, target = example(inputs, count, answer)
    values, gradients = module.passes(x, w, b, target, loss)
    z = scores_of(x, w, b)
    np.testing.assert_allclose(values["z"], z)
    np.testing.assert_allclose(values["p"], outputs_of(z))
    np.testing.assert_allclose(values["E"], error_of(outputs_of(z), target, loss))

    def error_at(x, w, b):
        return error_of(outputs_of(scores_of(x, w, b)), target, loss)

    expected = {
        "E": 1,
        "p": slopes(lambda p: error_of(p, target, loss), values["p"], 1e-6),
        "z": slopes(lambda z: error_of(outputs_of(z), target, loss), z),
        "w": slopes(lambda w: error_at(x, w, b), w),
        "b": slopes(lambda b: error_at(x, w, b), b),
        "x": slopes(lambda x: error_at(x, w, b), x),
    }
    assert list(gradients) == list(expected)
    for node, gradient in expected.items():
        np.testing.assert_allclose(gradients[node], gradient, rtol=1e-5, atol=1e-7, err_msg=node)


def test_the_boat_has_the_numbers_of_the_slides():
    values, gradients = module.passes(X, W, B, TARGET)
    np.testing.assert_allclose(values["z"], [0.7, 1.4, 0, 1.1], atol=1e-12)
    np.testing.assert_allclose(values["p"], [0.2, 0.4, 0.1, 0.3], atol=0.003)
    assert round(values["E"].item(), 2) == 0.55
    assert round(gradients["z"][2], 2) == -0.11
    assert round(module.passes(X, W, B, TARGET, "cross-entropy")[1]["z"][2], 2) == -0.90


@pytest.mark.parametrize(
    "loss, rate, updates, outputs",
    [
        ("squared error", 0.1, 25, [0.09, 0.11, 0.70, 0.10]),
        ("squared error", 0.5, 5, [0.09, 0.10, 0.71, 0.10]),  # the slides' second pass: 0.1, 0.1, 0.7, 0.1
        ("squared error", 1, 3, [0.07, 0.07, 0.80, 0.07]),
        ("squared error", 2, 2, [0.02, 0.02, 0.94, 0.02]),
        ("squared error", 5, 1, [0.07, 0.01, 0.88, 0.04]),
        ("cross-entropy", 0.1, 25, [0.02, 0.02, 0.94, 0.02]),
        ("cross-entropy", 0.5, 4, [0.02, 0.02, 0.95, 0.02]),
        ("cross-entropy", 1, 1, [0.00, 0.00, 0.99, 0.00]),
        ("cross-entropy", 2, 1, [0.00, 0.00, 1.00, 0.00]),
        ("cross-entropy", 5, 1, [0.00, 0.00, 1.00, 0.00]),
    ],
)
def test_so_many_updates_bring_the_error_to_0_06(loss, rate, updates, outputs):
    w, b, count = np.array(W), np.array(B, dtype=float), 0
    while (passed := module.passes(X, w, b, TARGET, loss))[0]["E"] > 0.06:
        w, b, count = w - rate * passed[1]["w"], b - rate * passed[1]["b"], count + 1
    assert count == updates
    np.testing.assert_allclose(passed[0]["p"], outputs, atol=0.00501)
    assert rate in module.RATES


def test_it_starts_with_nothing_computed():
    explorer = widgets.graph_explorer(np.array(X, np.float32), np.array(W), B, np.eye(4, dtype=bool)[2], CLASSES)
    assert [explorer.stage, explorer.updates, explorer.errors, explorer.guess] == [0, 0, [], None]
    assert explorer.values == {"x": X, "w": W, "b": B} and explorer.gradients == {}
    assert explorer.target == TARGET and explorer.loss == "squared error"
    assert [explorer.node, explorer.part, explorer.index] == ["x", "value", [0]]


def test_its_state_is_ready_for_a_page_without_a_kernel():
    state = widgets.graph_explorer(X, W, B, TARGET).state()
    assert state["classes"] == ["0", "1", "2", "3"] and state["beginning"] == {"w": W, "b": B}
    assert {"x", "w", "b", "target", "texts", "stage", "rates", "rate", "loss", "errors", "last_update"} <= set(state)


def test_both_languages_say_the_same(monkeypatch):
    texts_are_alike(module, monkeypatch)


@pytest.mark.parametrize(
    "changes, words",
    [
        ({"x": [1, 2, 3]}, "x has shape (3,), w (2, 4), b (4,); they must be (F,), (F, K) and (K,)"),
        ({"x": [[1, 2]]}, "x has shape (1, 2), w (2, 4)"),
        ({"w": np.transpose(W)}, "w (4, 2)"),
        ({"b": [0, 0, 0]}, "b (3,)"),
        ({"b": 0}, "b ()"),
        (
            {"x": [1] * 4, "w": [[1] * 4] * 4},
            "x has 4 numbers and b 4; this explorer shows 1 to 3 inputs and 2 to 5 classes",
        ),
        ({"w": [[1] * 6] * 2, "b": [0] * 6, "target": [1] + [0] * 5}, "x has 2 numbers and b 6"),
        ({"w": [[1], [1]], "b": [0], "target": [1]}, "x has 2 numbers and b 1"),
        ({"x": [1, 5.01]}, "x is [1, 5.01]; it must be numbers from −5 to 5"),
        ({"x": [1, np.nan]}, "x is [1, nan]; it must be numbers"),
        ({"b": list("abcd")}, "it must be numbers from −5 to 5"),
        ({"target": [0, 1]}, "target is [0, 1]; it must be 4 numbers, one of them 1 and the others 0"),
        ({"target": [0, 1, 1, 0]}, "one of them 1 and the others 0"),
        ({"target": [0.5, 0.5, 0, 0]}, "one of them 1 and the others 0"),
        ({"target": 2}, "target is 2; it must be 4 numbers"),
        ({"classes": ["dog", "cat"]}, "classes has 2 names; w has 4 columns, one for each class"),
    ],
)
def test_wrong_arrays_are_refused(changes, words):
    with pytest.raises(ValueError, match=re.escape(words)):
        widgets.graph_explorer(**{"x": X, "w": W, "b": B, "target": TARGET, **changes})


@pytest.mark.parametrize(
    "name, value",
    [
        ("w", [[1, 2]]),
        ("w", [[1], [2, 3]]),
        ("b", [0, 0, 0, np.inf]),
        ("stage", 10),
        ("rate", 3),
        ("loss", "absolute"),
        ("node", "q"),
    ],
)
def test_what_cannot_be_is_refused_later_too(name, value):
    explorer = widgets.graph_explorer(X, W, B, TARGET)
    before = explorer.state()
    with pytest.raises(traitlets.TraitError):
        setattr(explorer, name, value)
    assert explorer.state() == before


def test_the_picture_writes_small_and_large_numbers_short():
    numbers = [0, -1e-12, -0.9007, 0.0949, -0.00033, 0.00002, -23456]
    assert [graph_still._shown(number) for number in numbers] == [
        "0.00", "0.00", "−0.90", "0.095", "−0.0003", "2e−5", "−2.3e4"]  # fmt: skip
    assert [graph_still._given(number) for number in (1, -0.25, -0.0, 0.333)] == ["1", "−0.25", "0", "0.33"]


def numbers_after(alt, words):
    """The numbers that stand behind `words` and a colon, up to the sentence's end."""
    found = re.search(rf"(?:^| ){re.escape(words)}: ([^a-df-zA-Z]+)\.(?: |$)", alt)[1]
    return [float(text.replace("−", "-")) for text in found.replace(";", "").split()]


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("name", language.LANGUAGES)
@pytest.mark.parametrize("inputs, count, answer", SHAPES)
def test_a_picture_stands_where_no_widget_runs(inputs, count, answer, name, loss, monkeypatch):
    monkeypatch.setattr(language, "_current", name)
    x, w, b, target = example(inputs, count, answer)
    explorer = widgets.graph_explorer(x, w, b, target, [f"c{k}" for k in range(count)])
    explorer.loss = loss
    bundle, _ = explorer._repr_mimebundle_()
    assert bundle["application/vnd.jupyter.widget-view+json"]["model_id"]
    (image,) = Images(bundle["text/html"]).found
    assert image["alt"] == bundle["text/plain"] and image["src"].startswith("data:image/png;base64,")
    assert len(image["src"]) < 100_000
    values, gradients = module.passes(x, w, b, target, loss)
    for node, value in values.items():
        found = numbers_after(image["alt"], f"{explorer.texts[f'name_{node}']} {node}")
        np.testing.assert_allclose(found, np.ravel(value), rtol=0.06, atol=5.1e-5)
    for node, gradient in gradients.items():
        found = numbers_after(image["alt"], f"dE/d{node}")
        np.testing.assert_allclose(found, np.ravel(gradient), rtol=0.06, atol=5.1e-5)
    assert explorer.texts["cross" if loss == "cross-entropy" else "squared"] in image["alt"]
    assert ", ".join(explorer.classes) in image["alt"]
    assert repr(explorer) == "GraphExplorer()"


def test_the_picture_shows_the_present_weights():
    explorer = widgets.graph_explorer(X, W, B, TARGET)
    before = explorer.picture().alt
    assert numbers_after(before, "dE/dp") == [0.2, 0.4, -0.9, 0.3]
    explorer.b = [0, 0, 5, 0]
    assert numbers_after(explorer.picture().alt, f"{explorer.texts['name_p']} p")[2] > 0.9
