"""A Keras model that Keras alone cannot build again: a subclass, layers of the student's own, a Lambda.

It stays in the student's process and is asked there, by its number, for the arrays that it has and for what it
computes with arrays that the tests choose:

    tests ── OwnModel.outputs(x, weights) ──▶ answer(number, x=…, weights=…) ── model.set_weights, model(x)
          ◀── arrays ──                    ◀──
"""

import functools
import itertools
import re

import numpy as np

from course_utils.check.built import Weight, outputs, weights_of

KEPT = 50  # models of one process that can still be asked

_numbers = itertools.count(1)
_models = {}


class OwnModel:
    """Stands for a model under its number; `ask(**question)` gives what `answer` gives there.

    Raises ValueError where the model stops with an error.
    """

    def __init__(self, number, ask=None):
        self.number = number
        self._ask = ask or functools.partial(answer, number)

    @functools.cached_property
    def weights(self):
        """Its arrays, a list of Weight; None where it was not built yet."""
        came = self._asked().get("weights")
        try:
            return came if came is None else [Weight(str(name), tuple(shape), bool(free)) for name, shape, free in came]
        except TypeError as error:  # what the student's process says of it is only a claim
            raise ValueError(f"its weights cannot be read: {error}") from error

    @functools.cached_property
    def input_shape(self):
        """(None, height, width, channels) as it was built for, or None where that is not known."""
        came = self._asked().get("input_shape")
        return None if came is None else tuple(came)

    def outputs(self, x, *, weights=None, training=False):
        """What it computes of x, as `built.outputs`."""
        return self._asked(x=x, weights=weights, training=training)["outputs"]

    def _asked(self, **question):
        reply = self._ask(**question)
        if "error" in reply:
            raise ValueError(str(reply["error"]))
        return reply


def kept(model):
    """An OwnModel for a model of this process."""
    number = next(_numbers)
    _models[number] = model
    _models.pop(number - KEPT, None)
    return OwnModel(number)


def answer(number, x=None, weights=None, training=False):
    """Data about the model of that number: its arrays and input shape, with x its outputs; "error" where it stops."""
    if number not in _models:
        return {"error": "it is not there any more"}
    model = _models[number]
    try:
        if x is not None:
            return {"outputs": outputs(model, np.asarray(x), weights=weights, training=training)}
        if not model.built:
            return {}
        return {
            "weights": [(weight.name, weight.shape, weight.trainable) for weight in weights_of(model)],
            "input_shape": _input_shape(model),
        }
    except Exception as error:  # the student's `call`
        return {"error": f"{type(error).__name__}: {_said_by(error)}"}


def _said_by(error):
    """What an error says itself: Keras puts it in bold between words of its own about the layer and its arguments."""
    bold = re.search(r"\x1b\[1m(.*?)\x1b\[0m", str(error), re.DOTALL)
    return " ".join((bold[1] if bold else str(error)).split())


def _input_shape(model):
    """The shape of its one input, the batch as None; Keras keeps it where `build` or a first call gave it."""
    shape = getattr(model, "input_shape", None) or (model.get_build_config() or {}).get("input_shape")
    return None if shape is None else (None, *tuple(shape)[1:])
