"""What a test may ask of a Keras model, and where two models part.

Outputs under the same seeded weights say the most: they do not depend on the route by which a model was built, and
they see activations, strides, poolings and paddings, which counts and shapes cannot. The counts are for the hints.
"""

import collections

from course_utils import language
from course_utils.check import built, compare
from course_utils.check.seen import Seen, fault_of

RTOL, ATOL = 1e-4, 1e-5  # CPU and GPU, and another order of the same sums


class ModelQuestions:
    """The questions of a Result whose value is a Keras model. `_require` and `_part` are the Result's."""

    _seen = None

    def is_model(self, kind=None, *, vi, en):
        """A Keras model that knows its input's shape.

        kind  "Sequential" or "Functional", where the exercise asks for one of them
        Raises Failure, NotAttempted.
        """

        def wrong(model):
            if kind in (None, model.kind):
                return None
            return language.text(vi=f"kiểu {model.kind}, cần {kind}", en=f"a {model.kind} model, expected {kind}")

        return self._require_of_model(wrong, vi, en)

    def has_parameters(self, count, *, trainable=None, vi, en):
        """So many parameters in all, or of those that training changes (True) or leaves alone (False).

        Raises Failure, NotAttempted.
        """
        which = {None: ("", ""), True: (" huấn luyện được", " trainable"), False: (" cố định", " non-trainable")}

        def wrong(model):
            came, (kind_vi, kind_en) = model.count(trainable), which[trainable]
            if came == count:
                return None
            return language.text(
                vi=f"có {came} tham số{kind_vi}, cần {count}", en=f"{came}{kind_en} parameters, expected {count}"
            )

        return self._require_of_model(wrong, vi, en)

    def has_input_shape(self, shape, *, vi, en):
        """The shape of one input that the model takes, without the batch, such as (28, 28, 1).

        Raises Failure, NotAttempted.
        """

        def wrong(model):
            came = None if model.input_shape is None else tuple(model.input_shape[1:])
            return None if came in (None, tuple(shape)) else _inputs_differ(came, shape)

        return self._require_of_model(wrong, vi, en)

    def has_output_shape(self, shape, *, vi, en):
        """The shape of what the model gives for one input, without the batch, such as (10,).

        Raises Failure, NotAttempted.
        """

        def wrong(model):
            came = tuple(model.output_shape[1:])
            if came == tuple(shape):
                return None
            came, due = compare.shape_text(came), compare.shape_text(shape)
            return language.text(vi=f"đầu ra {came}, cần {due}", en=f"the output is {came}, expected {due}")

        return self._require_of_model(wrong, vi, en)

    def has_weights_like(self, reference, *, vi, en):
        """Arrays of weights of the same names and shapes as the model `reference`, in any order.

        Raises Failure, NotAttempted.
        """
        return self._require_of_model(lambda model: _weights_difference(model, Seen(reference)), vi, en)

    def computes_like(self, reference, x=None, *, vi, en):
        """The same outputs as the model `reference` where both have the same seeded weights.

        x  (N, …), the input; random numbers from 0 to 1 in the reference's input shape where none is given
        Raises Failure, NotAttempted.
        """
        return self._require_of_model(lambda model: _outputs_difference(model, Seen(reference), x), vi, en)

    def outputs(self, x, *, vi, en):
        """A Result of what the model computes of x, (N, …), with its own weights, as an array of float32.

        Raises Failure, NotAttempted.
        """
        came = []
        self._require_of_model(lambda model: came.append(model.outputs(x)), vi, en)
        return self._part("(x)", came[0])

    def _require_of_model(self, wrong, vi, en):
        """Fail where the value is no model, where it stops with an error, or where `wrong(model)` says what is wrong."""

        def fact(value):
            self._seen = self._seen or Seen(value)  # one for all questions: it builds the model again
            if fault := fault_of(value, self._seen):
                return fault
            try:
                return wrong(self._seen)
            except ValueError as error:
                said = str(error)[:200]
                return language.text(vi=f"mô hình dừng với lỗi: {said}", en=f"the model stopped with an error: {said}")

        return self._require(fact, vi, en)


def difference(actual, expected):
    """None where two models have the same weights and compute the same, else one line that says where they part."""
    if fault := fault_of(actual):
        return fault
    mine, reference = Seen(actual), Seen(expected)
    if fact := _outputs_difference(mine, reference):
        return fact
    came, due = mine.count(True), reference.count(True)
    if came == due:
        return None
    return language.text(
        vi=f"có {came} tham số huấn luyện được, cần {due}", en=f"{came} trainable parameters, expected {due}"
    )


def _outputs_difference(mine, reference, x=None):
    """As `difference`, but which weights training changes is not compared."""
    if fact := _weights_difference(mine, reference):
        return fact
    if None not in (mine.input_shape, reference.input_shape) and mine.input_shape[1:] != reference.input_shape[1:]:
        return _inputs_differ(mine.input_shape[1:], reference.input_shape[1:])
    x = reference.random_input(batch=2) if x is None else x
    for training in (False, True) if reference.is_deterministic else (False,):
        results = [
            model.outputs(x, weights=built.seeded(model.weights), training=training) for model in (mine, reference)
        ]
        if found := compare.difference(*results, rtol=RTOL, atol=ATOL):
            mode = language.text(vi=" khi huấn luyện", en=" in training") if training else ""
            return language.text(
                vi=f"với cùng trọng số, đầu ra{mode} khác: {found}",
                en=f"with the same weights the output{mode} is another: {found}",
            )
    return None


def _weights_difference(mine, reference):
    """None where two models have arrays of the same names and shapes, in any order; else what is missing, what too much."""
    mine, reference = (
        collections.Counter((weight.name, weight.shape) for weight in model.weights) for model in (mine, reference)
    )
    missing, extra = (
        [_weight(*item) for item in (a - b).elements()] for a, b in ((reference, mine), (mine, reference))
    )
    if missing and extra:
        return language.text(
            vi=f"có trọng số {extra[0]}, cần {missing[0]}", en=f"there is a {extra[0]}, expected {missing[0]}"
        )
    if missing:
        return language.text(vi=f"thiếu trọng số {missing[0]}", en=f"a {missing[0]} is missing")
    if extra:
        return language.text(vi=f"thừa trọng số {extra[0]}", en=f"a {extra[0]} is one too many")
    return None


def _weight(name, shape):
    return f"{name} {compare.shape_text(shape)}"


def _inputs_differ(came, due):
    came, due = (compare.shape_text(tuple("?" if side is None else side for side in shape)) for shape in (came, due))
    return language.text(vi=f"đầu vào {came}, cần {due}", en=f"the input is {came}, expected {due}")
