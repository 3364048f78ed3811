"""A Keras model as the tests see it, by whatever route it was built."""

import functools

import numpy as np

from course_utils import language
from course_utils.check import built, compare
from course_utils.check.own_model import OwnModel


class Seen:
    """A model to ask of. One of Keras's own is built again on the tests' side; any other is asked where it lives.

    model  a Built, an OwnModel, or a Keras model of the test's own, which is asked itself

    Each property may raise ValueError, for a model that is none or that stops with an error.
    """

    def __init__(self, model):
        self._own = model if isinstance(model, OwnModel) else None
        self._built = model
        if built.is_model(model):  # building VGG-16 again takes a second
            self._outline = self._copy = model

    @functools.cached_property
    def kind(self):
        """ "Sequential", "Functional" or "Model"."""
        return "Model" if self._own else type(self._outline).__name__

    @functools.cached_property
    def weights(self):
        """Its arrays, a list of Weight; None where it does not know its input's shape yet."""
        if self._own:
            return self._own.weights
        return built.weights_of(self._outline) if self._outline.built else None

    @functools.cached_property
    def input_shape(self):
        """(None, …); None where it is not known."""
        return self._own.input_shape if self._own else self._outline.input_shape

    @functools.cached_property
    def output_shape(self):
        """(None, …), of a model that has one output."""
        if self._own:
            return (None, *self.outputs(self.random_input(1)).shape[1:])
        return tuple(self._outline.output_shape)

    @functools.cached_property
    def is_deterministic(self):
        """Whether two runs in training mode give the same: no layer that throws dice."""
        dice = ("Dropout", "Random", "Noise")
        layers = [] if self._own else self._outline._flatten_layers()
        return not self._own and not any(word in type(layer).__name__ for layer in layers for word in dice)

    def outputs(self, x, *, weights=None, training=False):
        """What it computes of x, (N, …), with these arrays in place of its own: an array, or a list of them."""
        if self._own:
            return self._own.outputs(x, weights=weights, training=training)
        return built.outputs(self._copy, x, weights=weights, training=training)

    def random_input(self, batch, side=16):
        """Numbers from 0 to 1, (batch, …), in its input's shape; a height or width that it leaves open is `side`."""
        shape = [length or side for length in self.input_shape[1:]]
        return np.random.default_rng(len(shape)).random((batch, *shape), dtype=np.float32)

    def count(self, trainable=None):
        """How many parameters; with `trainable` those alone that training changes (True) or leaves alone (False)."""
        return sum(int(np.prod(weight.shape)) for weight in self.weights if trainable in (None, weight.trainable))

    def in_words(self):
        """The model in one short line."""
        parameters = (
            ""
            if self.weights is None
            else language.text(vi=f", {self.count()} tham số", en=f", {self.count()} parameters")
        )
        if self._own:
            return language.text(
                vi=f"một mô hình Keras tự viết{parameters}", en=f"a Keras model of its own class{parameters}"
            )
        layers = len(self._outline.layers)
        return language.text(
            vi=f"một mô hình Keras gồm {layers} tầng{parameters}", en=f"a Keras model of {layers} layers{parameters}"
        )

    @functools.cached_property
    def _outline(self):
        return built.outline(self._built)

    @functools.cached_property
    def _copy(self):
        return built.rebuilt(self._built, self._outline)


def fault_of(value, seen=None):
    """Why a value is no model to ask of, in one line; None where it is one. `seen`: its Seen, if there is one."""
    if not isinstance(value, (built.Built, OwnModel)) and not built.is_model(value):
        came = compare.brief(value)
        return language.text(vi=f"trả về {came}, cần một mô hình Keras", en=f"gave {came}, expected a Keras model")
    try:
        knows_its_input = (seen or Seen(value)).weights is not None
    except ValueError as error:
        return str(error)
    return (
        None
        if knows_its_input
        else language.text(
            vi="mô hình chưa biết kích thước đầu vào (thiếu keras.Input)",
            en="the model does not know the shape of its input yet (keras.Input is missing)",
        )
    )
