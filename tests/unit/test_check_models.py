"""Keras models in test cells: what is asked of them, in one process and across the seal."""

import json

import numpy as np
import pytest

from course_utils import check, language, quiet
from course_utils.check import built, models
from course_utils.grading import seal, wire

from .making import HINT, failure_of

with quiet.stderr():
    import keras


def small(*, filters=4, kernel=3, padding="same", activation="relu", pool=keras.layers.MaxPooling2D, classes=3):
    """A Sequential of an 8 × 8 × 2 input."""
    layers = keras.layers
    return keras.Sequential(
        [
            keras.Input((8, 8, 2)),
            layers.Conv2D(filters, kernel, padding=padding, activation=activation),
            pool(2),
            layers.Flatten(),
            layers.Dense(classes, activation="softmax"),
        ]
    )


def functional():
    """What `small` computes, by another route: activations by themselves, a Reshape, the API of functions."""
    layers = keras.layers
    inputs = keras.Input((8, 8, 2))
    x = layers.Conv2D(4, (3, 3), padding="same")(inputs)
    x = layers.MaxPool2D()(keras.ops.relu(x))
    x = layers.Reshape((-1,))(x)
    return keras.Model(inputs, layers.Softmax()(layers.Dense(3)(x)))


def branches(first_is_narrow):
    """Two branches that are put together, made in either order."""
    layers = keras.layers
    inputs = keras.Input((6, 6, 2))
    make = {
        "narrow": lambda: layers.Conv2D(3, 1, padding="same")(inputs),
        "wide": lambda: layers.Conv2D(3, 3, padding="same")(inputs),
    }
    order = ["narrow", "wide"] if first_is_narrow else ["wide", "narrow"]
    parts = {name: make[name]() for name in order}
    return keras.Model(inputs, layers.Concatenate()([parts["narrow"], parts["wide"]]))


@pytest.fixture(params=["plain", "loopback"])
def through(request):
    """A function: gives the test's view of one student's function."""

    def look_up(function):
        return function if request.param == "plain" else seal.loopback({"build": function}).lookup("build")

    return look_up


@pytest.fixture(autouse=True)
def english():
    language.choose("en")


WRONG = {
    "activation": (
        lambda: small(activation="tanh"),
        "with the same weights the output is another: 6/6 numbers differ; the first at [0, 0]: ",
    ),
    "pooling": (lambda: small(pool=keras.layers.AveragePooling2D), "with the same weights the output is another: "),
    "kernel": (lambda: small(kernel=5), "there is a kernel 5 × 5 × 2 × 4, expected kernel 3 × 3 × 2 × 4."),
    "padding": (lambda: small(padding="valid"), "there is a kernel 36 × 3, expected kernel 64 × 3."),
    "layers forgotten": (
        lambda: keras.Sequential([keras.Input((8, 8, 2)), keras.layers.Flatten()]),
        "a kernel 3 × 3 × 2 × 4 is missing.",
    ),
    "no model": (lambda: 3, "gave 3, expected a Keras model."),
    "no input": (
        lambda: keras.Sequential([keras.layers.Dense(3)]),
        "the model does not know the shape of its input yet (keras.Input is missing).",
    ),
}


def with_activations():
    """The same once more, each activation called as a function on what a layer gave."""
    inputs = keras.Input((8, 8, 2))
    x = keras.activations.relu(keras.layers.Conv2D(4, 3, padding="same")(inputs))
    x = keras.layers.Flatten()(keras.layers.MaxPooling2D()(x))
    return keras.Model(inputs, keras.activations.softmax(keras.layers.Dense(3)(x)))


@pytest.mark.parametrize("route", [functional, with_activations])
def test_a_functional_model_is_known_as_one_whatever_functions_of_keras_it_calls(through, route):
    check.call(through(route)).is_model("Functional", **HINT)


@pytest.mark.parametrize("route", [small, functional, with_activations])
def test_the_same_model_by_another_route_is_right(through, route):
    result = check.call(through(route))
    result.is_model(**HINT).has_weights_like(small(), **HINT).computes_like(small(), **HINT)
    result.has_parameters(4 * (3 * 3 * 2 + 1) + 64 * 3 + 3, **HINT).has_output_shape((3,), **HINT)
    assert models.difference(built.described(route()), small()) is None


@pytest.mark.parametrize("name", WRONG)
def test_another_model_is_told_where_it_parts(through, name):
    build, fact = WRONG[name]
    failure = failure_of(lambda: check.call(through(build)).computes_like(small(), **HINT))
    assert fact in failure.fact


def test_the_order_of_branches_does_not_matter_but_that_of_their_results_does(through):
    check.call(through(lambda: branches(False))).computes_like(branches(True), **HINT)
    inputs = keras.Input((6, 6, 2))
    wide, narrow = (keras.layers.Conv2D(3, size, padding="same")(inputs) for size in (3, 1))
    swapped = keras.Model(inputs, keras.layers.Concatenate()([wide, narrow]))
    failure = failure_of(lambda: check.call(through(lambda: swapped)).computes_like(branches(True), **HINT))
    assert "with the same weights the output is another" in failure.fact


def test_kind_counts_and_shapes_are_told(through):
    result = check.call(through(small))
    result.is_model("Sequential", **HINT).has_input_shape((8, 8, 2), **HINT)
    facts = [
        failure_of(ask).fact.split(": ", 1)[1]
        for ask in (
            lambda: result.is_model("Functional", **HINT),
            lambda: result.has_parameters(270, **HINT),
            lambda: result.has_parameters(1, trainable=False, **HINT),
            lambda: result.has_input_shape((8, 9, 2), **HINT),
            lambda: result.has_output_shape((10,), **HINT),
        )
    ]
    assert facts == [
        "a Sequential model, expected Functional.",
        "271 parameters, expected 270.",
        "0 non-trainable parameters, expected 1.",
        "the input is 8 × 8 × 2, expected 8 × 9 × 2.",
        "the output is (3,), expected (10,).",
    ]


def test_what_training_changes_is_compared(through):
    def frozen():
        model = small()
        model.layers[0].trainable = False
        return model

    check.call(through(frozen)).has_parameters(76, trainable=False, **HINT).computes_like(small(), **HINT)
    assert models.difference(built.described(frozen()), small()) == "195 trainable parameters, expected 271"


def test_a_model_that_a_test_hands_over_is_a_copy_with_its_weights(through):
    mine = small()
    x = np.random.default_rng(0).random((2, 8, 8, 2), dtype=np.float32)
    before = built.outputs(mine, x)

    def doubled(model):
        kernel, bias = model.layers[-1].get_weights()
        model.layers[-1].set_weights([kernel * 0, bias])
        return model

    changed = check.call(through(doubled), mine)
    changed.outputs(x, **HINT).close(np.full((2, 3), 1 / 3), **HINT)
    np.testing.assert_array_equal(built.outputs(mine, x), before)
    check.call(through(lambda model: model), mine).outputs(x, **HINT).close(before, **HINT)


def test_a_history_is_its_dict(through):
    def train():
        model = small()
        model.compile("sgd", "sparse_categorical_crossentropy")
        return model.fit(np.zeros((4, 8, 8, 2)), np.zeros(4), epochs=2, verbose=0)

    result = check.call(through(train))
    assert list(result._came.value) == ["loss"]
    assert len(result._came.value["loss"]) == 2


class Own(keras.Model):
    """A subclass that computes what `small` does; its configuration alone does not say so."""

    def __init__(self, activation="relu"):
        super().__init__()
        self.convolution = keras.layers.Conv2D(4, 3, padding="same", activation=activation)
        self.pool, self.flat = keras.layers.MaxPooling2D(2), keras.layers.Flatten()
        self.scores = keras.layers.Dense(3)

    def call(self, x):
        return keras.ops.softmax(self.scores(self.flat(self.pool(self.convolution(x)))))


class OwnLayer(keras.layers.Layer):
    """A layer of the student's own, without numbers."""

    def call(self, x):
        return keras.ops.relu(x)


def subclass(**kwargs):
    model = Own(**kwargs)
    model(keras.Input((8, 8, 2)))
    return model


def with_own_layers(layer):
    layers = keras.layers
    return keras.Sequential(
        [
            keras.Input((8, 8, 2)),
            layers.Conv2D(4, 3, padding="same"),
            layer,
            layers.MaxPooling2D(2),
            layers.Flatten(),
            layers.Dense(3, activation="softmax"),
        ]
    )


BY_THEIR_OUTPUTS = {
    "a subclass": subclass,
    "a layer of their own": lambda: with_own_layers(OwnLayer()),
    "a Lambda": lambda: with_own_layers(keras.layers.Lambda(lambda x: keras.ops.maximum(x, 0))),
    "a function": lambda: with_own_layers(keras.layers.Activation(lambda x: keras.ops.maximum(x, 0))),
}


@pytest.mark.parametrize("name", BY_THEIR_OUTPUTS)
def test_what_keras_alone_cannot_build_is_judged_where_it_lives(through, name):
    build = BY_THEIR_OUTPUTS[name]
    assert built.described(build()) is None
    result = check.call(through(build))
    result.computes_like(small(), **HINT).has_weights_like(small(), **HINT).has_output_shape((3,), **HINT)
    result.has_parameters(271, **HINT).has_parameters(0, trainable=False, **HINT)


def test_a_subclass_s_mistakes_are_seen(through):
    failure = failure_of(
        lambda: check.call(through(lambda: subclass(activation="tanh"))).computes_like(small(), **HINT)
    )
    assert "with the same weights the output is another" in failure.fact
    failure = failure_of(lambda: check.call(through(subclass)).is_model("Functional", **HINT))
    assert failure.fact.endswith("a Model model, expected Functional.")
    failure = failure_of(lambda: check.call(through(Own)).has_parameters(271, **HINT))
    assert failure.fact.endswith("the model does not know the shape of its input yet (keras.Input is missing).")


def test_a_model_that_stops_says_so(through):
    class Broken(Own):
        def call(self, x):
            if x.shape[0] == 2:
                raise RuntimeError("not for two")
            return super().call(x)

    def build():
        model = Broken()
        model(keras.Input((8, 8, 2)))
        return model

    failure = failure_of(lambda: check.call(through(build)).computes_like(small(), **HINT))
    assert failure.fact.endswith("the model stopped with an error: RuntimeError: not for two.")


def test_asking_leaves_a_model_its_numbers(through):
    model = subclass()
    x = np.ones((1, 8, 8, 2), np.float32)
    before = built.outputs(model, x)
    result = check.call(through(lambda: model))
    result.computes_like(small(), **HINT).outputs(x, **HINT).close(before, **HINT)


def config_of(model):
    return json.loads(built.described(model).config)


def forged_units(config):
    config["config"]["layers"][-1]["config"]["units"] = 10**9


def many_layers(config):
    config["config"]["layers"][1:-1] = config["config"]["layers"][1:2] * 3000


def foreign_class(config):
    config["config"]["layers"][1] |= {"module": "os", "class_name": "system"}


def no_layers(config):
    config["config"] = {}


@pytest.mark.parametrize("forge", [forged_units, many_layers, foreign_class, no_layers])
def test_a_forged_configuration_is_refused_before_it_costs_anything(forge):
    config = config_of(small())
    forge(config)
    with pytest.raises(ValueError):
        built.rebuilt(built.Built(json.dumps(config), None))


def test_a_large_model_crosses_without_its_weights_and_is_counted():
    with keras.StatelessScope(initialize_variables=False):
        large = keras.Sequential([keras.Input((10_000,)), keras.layers.Dense(10_000)])
    crossed = wire.unpack(wire.pack(built.described(large)))
    assert crossed.weights is None
    assert built.outline(crossed).count_params() == 100_010_000
    with pytest.raises(ValueError, match="more than 10000000 parameters"):
        built.rebuilt(crossed)


def test_a_model_crosses_with_its_numbers():
    original = built.described(small())
    crossed = wire.unpack(wire.pack(original))
    assert crossed.config == original.config
    assert all(np.array_equal(a, b) for a, b in zip(crossed.weights, original.weights, strict=True))


def test_a_full_size_is_counted_and_nothing_allocated(through):
    def large(units):
        return keras.Sequential([keras.Input((units,)), keras.layers.Dense(units), keras.layers.Dense(10)])

    result = check.outline(through(large), 100_000)
    result.is_model("Sequential", **HINT).has_parameters(100_000 * 100_001 + 10 * 100_001, **HINT)
    result.has_output_shape((10,), **HINT)
    failure = failure_of(lambda: result.has_parameters(1, **HINT))
    assert failure.fact.endswith(": 10001100010 parameters, expected 1.")


@pytest.mark.parametrize("node", [{"model": 3, "weights": None}, {"model": "{}", "weights": {"json": [1]}}])
def test_a_frame_that_is_no_model_is_broken(node):
    header = json.dumps(node).encode()
    with pytest.raises(wire.BrokenFrame, match="a model that is no configuration with arrays"):
        wire.unpack(len(header).to_bytes(4, "big") + header)


def test_the_numbers_of_weights_depend_on_name_and_shape_alone():
    first, again, other = built.seeded(
        [
            built.Weight("kernel", (3, 2), True),
            built.Weight("kernel", (3, 2), False),
            built.Weight("bias", (3, 2), True),
        ]
    )
    np.testing.assert_array_equal(first, again)
    assert not np.array_equal(first, other)
    assert (built.seeded([built.Weight("moving_variance", (50,), False)])[0] >= 0.5).all()
