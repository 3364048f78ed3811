"""What a test may ask of a Keras model, and where two models part.

Outputs under the same seeded weights say the most: they do not depend on the route by which a model was built, and
they see activations, strides, poolings and paddings, which counts and shapes cannot. The counts are for the hints.
"""

import collections

import numpy as np

from course_utils import language
from course_utils.check import built, compare

SIDE = 16  # of an input whose height or width a model leaves open
RTOL, ATOL = 1e-4, 1e-5  # CPU and GPU, and another order of the same sums


class ModelQuestions:
    """The questions of a Result whose value is a Keras model. `_require` is the Result's."""

    def is_model(self, kind=None, *, vi, en):
        """A Keras model that knows its input's shape.

        kind  "Sequential" or "Functional", where the exercise asks for one of them
        Raises Failure, NotAttempted.
        """

        def wrong(value):
            if fact := _no_model(value):
                return fact
            came = type(outline_of(value)).__name__
            return (
                None
                if kind in (None, came)
                else language.text(vi=f"kiểu {came}, cần {kind}", en=f"a {came} model, expected {kind}")
            )

        return self._require(wrong, vi, en)

    def has_parameters(self, count, *, trainable=None, vi, en):
        """So many parameters in all, or of those that training changes (True) or leaves alone (False).

        Raises Failure, NotAttempted.
        """

        def wrong(value):
            if fact := _no_model(value):
                return fact
            came = count_parameters(outline_of(value), trainable)
            kind = {None: ("", ""), True: (" huấn luyện được", " trainable"), False: (" cố định", " non-trainable")}[
                trainable
            ]
            return (
                None
                if came == count
                else language.text(
                    vi=f"có {came} tham số{kind[0]}, cần {count}", en=f"{came}{kind[1]} parameters, expected {count}"
                )
            )

        return self._require(wrong, vi, en)

    def has_output_shape(self, shape, *, vi, en):
        """The shape of what the model gives for one input, without the batch, such as (10,).

        Raises Failure, NotAttempted.
        """

        def wrong(value):
            if fact := _no_model(value):
                return fact
            came = tuple(outline_of(value).output_shape[1:])
            return None if came == tuple(shape) else _shapes_differ(came, shape)

        return self._require(wrong, vi, en)

    def has_weights_like(self, reference, *, vi, en):
        """Arrays of weights of the same names and shapes as the model `reference`, in any order.

        Raises Failure, NotAttempted.
        """
        return self._require(lambda value: _no_model(value) or weights_difference(value, reference), vi, en)

    def computes_like(self, reference, x=None, *, vi, en):
        """The same outputs as the model `reference` where both have the same seeded weights.

        x  (N, …), the input; random numbers from 0 to 1 in the reference's input shape where none is given
        Raises Failure, NotAttempted.
        """
        return self._require(lambda value: _no_model(value) or model_difference(value, reference, x), vi, en)

    def outputs(self, x, *, vi, en):
        """A Result of what the model computes of x, (N, …), with its own weights, as an array of float32.

        Raises Failure, NotAttempted.
        """
        self._require(_no_model, vi, en)
        return self._part("(x)", built.outputs(copy_of(self._came.value), x))


def outline_of(model):
    """A Keras model that answers for shapes and counts: the model itself, or the outline of a Built."""
    return built.outline(model) if isinstance(model, built.Built) else model


def copy_of(model):
    """A Keras model of its own for a Built or a Keras model."""
    return built.rebuilt(model if isinstance(model, built.Built) else built.described(model))


def count_parameters(model, trainable=None):
    """How many parameters a model has; with `trainable` those alone that training changes (True) or does not (False)."""
    return sum(
        int(np.prod(weight.shape)) for weight in built.weights_of(model) if trainable in (None, weight.trainable)
    )


def difference(actual, expected):
    """None where two models have the same weights and compute the same, else one line that says where they part."""
    return _no_model(actual) or model_difference(actual, expected) or _trainable_difference(actual, expected)


def model_difference(actual, expected, x=None):
    """As `difference`, but which weights training changes is not compared."""
    if fact := weights_difference(actual, expected):
        return fact
    mine, reference = copy_of(actual), copy_of(expected)
    if mine.input_shape[1:] != reference.input_shape[1:]:
        return language.text(
            vi=f"đầu vào {_text(mine.input_shape)}, cần {_text(reference.input_shape)}",
            en=f"the input is {_text(mine.input_shape)}, expected {_text(reference.input_shape)}",
        )
    if x is None:
        x = random_input(reference)
    modes = (False, True) if _is_deterministic(reference) else (False,)
    for training in modes:
        results = [
            built.outputs(model, x, weights=built.seeded(built.weights_of(model)), training=training)
            for model in (mine, reference)
        ]
        if found := compare.difference(*results, rtol=RTOL, atol=ATOL):
            mode = language.text(vi=" khi huấn luyện", en=" in training") if training else ""
            return language.text(
                vi=f"với cùng trọng số, đầu ra{mode} khác: {found}",
                en=f"with the same weights the output{mode} is another: {found}",
            )
    return None


def weights_difference(actual, expected):
    """None where two models have arrays of the same names and shapes, in any order; else what is missing, what too much."""
    mine, reference = (
        collections.Counter((weight.name, weight.shape) for weight in built.weights_of(outline_of(model)))
        for model in (actual, expected)
    )
    missing, extra = list((reference - mine).elements()), list((mine - reference).elements())
    if not missing and not extra:
        return None
    if missing and extra:
        return language.text(
            vi=f"có trọng số {_weight(extra[0])}, cần {_weight(missing[0])}",
            en=f"there is a {_weight(extra[0])}, expected {_weight(missing[0])}",
        )
    if missing:
        return language.text(vi=f"thiếu trọng số {_weight(missing[0])}", en=f"a {_weight(missing[0])} is missing")
    return language.text(vi=f"thừa trọng số {_weight(extra[0])}", en=f"a {_weight(extra[0])} is one too many")


def random_input(model, batch=2):
    """Numbers from 0 to 1, (batch, …), in a model's input shape; an open side has SIDE cells."""
    shape = [side or SIDE for side in model.input_shape[1:]]
    return np.random.default_rng(len(shape)).random((batch, *shape), dtype=np.float32)


def in_words(model):
    """A model in one short line."""
    outline = outline_of(model)
    layers = len(outline.layers)
    return language.text(
        vi=f"một mô hình Keras gồm {layers} tầng" + (f", {outline.count_params()} tham số" if outline.built else ""),
        en=f"a Keras model of {layers} layers" + (f", {outline.count_params()} parameters" if outline.built else ""),
    )


def _trainable_difference(actual, expected):
    mine, reference = (count_parameters(outline_of(model), True) for model in (actual, expected))
    return (
        None
        if mine == reference
        else language.text(
            vi=f"có {mine} tham số huấn luyện được, cần {reference}",
            en=f"{mine} trainable parameters, expected {reference}",
        )
    )


def _no_model(value):
    if not isinstance(value, built.Built):
        came = compare.brief(value)
        return language.text(vi=f"trả về {came}, cần một mô hình Keras", en=f"gave {came}, expected a Keras model")
    try:
        outline = built.outline(value)
    except ValueError as error:
        return str(error)
    if not outline.built:
        return language.text(
            vi="mô hình chưa biết kích thước đầu vào (thiếu keras.Input)",
            en="the model does not know the shape of its input yet (keras.Input is missing)",
        )
    return None


def _is_deterministic(model):
    """Whether two runs in training mode give the same: no layer that throws dice."""
    return not any(
        "Dropout" in type(layer).__name__ or "Random" in type(layer).__name__ or "Noise" in type(layer).__name__
        for layer in model._flatten_layers()
    )


def _shapes_differ(came, expected):
    return language.text(
        vi=f"đầu ra {compare.shape_text(came)}, cần {compare.shape_text(expected)}",
        en=f"the output is {compare.shape_text(came)}, expected {compare.shape_text(expected)}",
    )


def _weight(weight):
    name, shape = weight
    return f"{name} {compare.shape_text(shape)}"


def _text(shape):
    return compare.shape_text(tuple("?" if side is None else side for side in shape[1:]))
