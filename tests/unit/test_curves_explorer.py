"""The learning-curves explorer without a browser: what it starts from, what it refuses, the picture where none runs."""

import re

import numpy as np
import pytest
import traitlets

from course_utils import language, widgets
from course_utils.widgets import curves as module

from ..browser.looking import Images, texts_are_alike

KEYS = ("loss", "val_loss", "accuracy", "val_accuracy")


def run(val_loss=(1.0, 0.5, 0.75), **changes):
    """A run of as many epochs as `val_loss` has."""
    count = len(val_loss)
    curves = {
        "loss": [1 / epoch for epoch in range(1, count + 1)],
        "val_loss": list(val_loss),
        "accuracy": [1 - 0.5 / epoch for epoch in range(1, count + 1)],
        "val_accuracy": [0.5 + 0.01 * epoch for epoch in range(1, count + 1)],
    }
    return {**curves, **changes}


RUNS = {"no dropout": run(), "dropout 0.5": run((0.9, 0.8, 0.7, 0.6))}


def message_of(histories):
    with pytest.raises(ValueError) as raised:
        widgets.curves_explorer(histories)
    return str(raised.value)


def test_it_starts_at_the_first_run_and_epoch_with_nothing_shown():
    explorer = widgets.curves_explorer(RUNS)
    assert [explorer.names, explorer.run, explorer.metric, explorer.epoch] == [[*RUNS], "no dropout", "loss", 1]
    assert [explorer.guess, explorer.best_epoch, explorer.gap, explorer.missed] == [None] * 4
    assert [explorer.overlaid, explorer.guesses, explorer.without_guessing] == [False, {}, False]
    assert explorer.histories == RUNS


@pytest.mark.parametrize(
    "values", [np.array([1, 0.5, 0.25], np.float32), (1, 0.5, 0.25), [np.float64(1), np.float32(0.5), 0.25]]
)
def test_numbers_of_any_kind_reach_the_page_as_floats(values):
    explorer = widgets.curves_explorer({"a": run(loss=values)})
    assert explorer.histories["a"]["loss"] == [1.0, 0.5, 0.25]
    assert {type(value) for value in explorer.histories["a"]["loss"]} == {float}


def test_what_keras_notes_besides_is_left_out():
    explorer = widgets.curves_explorer({"a": run(learning_rate=[0.1, 0.1, 0.01], val_auc=[None] * 3)})
    assert tuple(explorer.histories["a"]) == KEYS


def test_its_state_is_ready_for_a_page_without_a_kernel():
    state = widgets.curves_explorer(RUNS).state()
    assert (state["names"], state["histories"]) == ([*RUNS], RUNS)
    assert {"run", "metric", "epoch", "overlaid", "guess", "guesses", "best_epoch", "gap", "missed", "texts"} <= set(
        state
    )


def test_both_languages_say_the_same(monkeypatch):
    texts_are_alike(module, monkeypatch)


@pytest.mark.parametrize(
    "histories, message",
    [
        ([run()], "histories is a list; it must be a dict of 1 to 4 runs: {name: History.history}"),
        ({}, "histories is 0 runs; it must be a dict of 1 to 4 runs: {name: History.history}"),
        (
            dict.fromkeys("abcde", run()),
            "histories is 5 runs; it must be a dict of 1 to 4 runs: {name: History.history}",
        ),
        ({0.5: run()}, "a run is named 0.5; a name must be a text"),
        ({" ": run()}, "a run is named ' '; a name must be a text"),
        ({"a": [1, 2]}, "run 'a' is a list; it must be a dict such as Keras's History.history"),
        (
            {"a": run(), "b": {"loss": [1, 2], "accuracy": [1, 2]}},
            "run 'b' has no 'val_loss', 'val_accuracy'; it has 'loss', 'accuracy'. Compile with metrics=['accuracy'] and "
            "fit with validation data",
        ),
        (
            {"a": run(val_loss=[1, 2, 3], loss=[1, 2])},
            "run 'a' has curves of different lengths: {'loss': 2, 'val_loss': 3, 'accuracy': 3, 'val_accuracy': 3}; each "
            "must have one number an epoch",
        ),
        (
            {"a": run((1.0,))},
            "'loss' of run 'a' has shape (1,) and dtype float64; it must be 2 to 500 numbers, one an epoch",
        ),
        (
            {"a": run(loss=[[1, 2, 3]])},
            "'loss' of run 'a' has shape (1, 3) and dtype int64; it must be 2 to 500 numbers, one an epoch",
        ),
        (
            {"a": run([1.0] * 501)},
            "'loss' of run 'a' has shape (501,) and dtype float64; it must be 2 to 500 numbers, one an epoch",
        ),
        (
            {"a": run((1.0, np.nan, np.inf))},
            "'val_loss' of run 'a' is nan at epoch 2, which cannot be drawn; give the epochs before",
        ),
    ],
)
def test_what_is_no_run_is_refused(histories, message):
    assert message_of(histories) == message


def test_texts_instead_of_numbers_are_refused():
    assert message_of({"a": run(accuracy=["1", "2", "3"])}).startswith(
        "'accuracy' of run 'a' has shape (3,) and dtype <U1"
    )


def test_four_long_runs_are_taken():
    explorer = widgets.curves_explorer({name: run(np.linspace(1, 0.5, 500)) for name in "abcd"})
    assert explorer.picture().content.startswith(b"\x89PNG")


def test_python_may_not_set_what_is_not_there():
    explorer = widgets.curves_explorer(RUNS)
    explorer.run, explorer.epoch, explorer.metric = "dropout 0.5", 4, "accuracy"
    with pytest.raises(traitlets.TraitError, match=r"there is no run 'x'; there are 'no dropout', 'dropout 0\.5'"):
        explorer.run = "x"
    for epoch in (0, 5):
        with pytest.raises(traitlets.TraitError, match=f"epoch is {epoch}; it must be from 1 to 4"):
            explorer.epoch = epoch
    with pytest.raises(traitlets.TraitError):
        explorer.metric = "val_loss"
    assert [explorer.run, explorer.epoch, explorer.metric] == ["dropout 0.5", 4, "accuracy"]


@pytest.mark.parametrize(
    "val_loss, best", [((3, 1, 2), 2), ((1, 2, 3), 1), ((3, 2, 1), 3), ((2, 1, 1), 2), ((1, 1), 1)]
)
def test_the_best_epoch_has_the_smallest_validation_loss_the_first_of_several(val_loss, best):
    assert module.best_epoch({"val_loss": list(val_loss)}) == best


@pytest.mark.parametrize("name", language.LANGUAGES)
@pytest.mark.parametrize("runs", [{"a": run()}, RUNS], ids=["one", "two"])
def test_a_picture_stands_where_no_widget_runs(runs, name, monkeypatch):
    monkeypatch.setattr(language, "_current", name)
    explorer = widgets.curves_explorer(runs)
    bundle, _ = explorer._repr_mimebundle_()
    assert bundle["application/vnd.jupyter.widget-view+json"]["model_id"]
    (image,) = Images(bundle["text/html"]).found
    assert image["alt"] == bundle["text/plain"] and image["src"].startswith("data:image/png;base64,")
    assert len(image["src"]) < 80_000  # 60 kB in base64
    assert repr(explorer) == "CurvesExplorer()"
    sentences = image["alt"].split("“")[1:]  # one part a run
    assert [sentence.split("”")[0] for sentence in sentences] == [*runs]
    for sentence, curves in zip(sentences, runs.values(), strict=True):
        best = int(np.argmin(curves["val_loss"]))
        told = [len(curves["loss"])]
        for key in KEYS:
            told += [round(curves[key][0], 3), round(curves[key][-1], 3)]
            told += [round(curves[key][best], 3), best + 1] if key == "val_loss" else []
        numbers = re.findall(r"\d+(?:\.\d+)?", sentence.split("”")[1])
        assert list(map(float, numbers)) == told
