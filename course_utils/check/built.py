"""A Keras model as plain data: what crosses between a student's process and the tests in a model's place.

A Sequential or Functional model is its configuration and its weights; whoever asks of it builds his own copy, after
`outline` has counted what the copy will hold: with no weights allocated, so that forged numbers cost nothing. A model
that Keras cannot build from its configuration alone (a subclass, layers of the student's own, a Lambda) does not
become a Built.

Keras is imported inside the functions, and only where a model is there: importing this module costs nothing.
"""

import json
import sys
import zlib
from dataclasses import dataclass

import numpy as np

MOST_LAYERS = 500
MOST_PARAMETERS = 10_000_000  # of a model that crosses with its weights; a larger one is judged by its outline

# Where Keras's own layers, operations on symbolic tensors, initializers … say that they come from.
_OWN_MODULES = ("keras", "keras.layers", "keras.initializers", "keras.regularizers", "keras.constraints")
_OWN_PREFIXES = ("keras.src.models.", "keras.src.ops.", "keras.src.activations.")
_NOT_DATA = ("Lambda", "function", "TorchModuleWrapper", "FlaxLayer", "JaxLayer", "TFSMLayer", "__lambda__")
_SYMBOLIC = "__keras_tensor__"  # a layer's input in a Functional model's configuration; it comes from no module


@dataclass(frozen=True)
class Built:
    """A Keras model's configuration, as JSON text, and its weights in Keras's order (None: too many to cross)."""

    config: str
    weights: tuple | None


@dataclass(frozen=True)
class Weight:
    """One array of weights: `name` as its layer calls it ("kernel"), its shape, and whether training changes it."""

    name: str
    shape: tuple
    trainable: bool


def is_model(value):
    """Whether a value is a Keras model; imports nothing."""
    keras = sys.modules.get("keras")
    return keras is not None and isinstance(value, getattr(keras, "Model", ()))


def is_history(value):
    """Whether a value is what `fit` returns; imports nothing."""
    keras = sys.modules.get("keras")
    return keras is not None and isinstance(value, keras.callbacks.History)


def handed(value):
    """A Keras model of its own for a model or a Built, as a function gets it that is called with one; else `value`."""
    if is_model(value):
        value = described(value) or value
    return rebuilt(value) if isinstance(value, Built) else value


def described(model):
    """A Keras model as a Built, or None where Keras alone could not build it again."""
    import keras

    try:
        config = keras.saving.serialize_keras_object(model)
        config.pop("compile_config", None)  # an optimizer, a loss: of no use for what is asked
        text = json.dumps(config)
    except Exception:  # a get_config of the student's own
        return None
    if not _is_keras_s_own(config):
        return None
    crosses = model.built and model.count_params() <= MOST_PARAMETERS and not _is_outline(model)
    return Built(text, tuple(np.array(weight) for weight in model.get_weights()) if crosses else None)


def rebuilt(built, counted=None):
    """A new Keras model from a Built, with its weights where they crossed. Raises ValueError for what is none.

    counted  its outline, if there is one already
    """
    if (counted or outline(built)).count_params() > MOST_PARAMETERS:
        raise ValueError(f"a model of more than {MOST_PARAMETERS} parameters is not built again")
    model = _deserialized(_checked(built))
    if built.weights is not None and model.built:
        model.set_weights(built.weights)
    return model


def outline(built):
    """The model of a Built with no weights allocated: it has shapes and counts, and cannot compute.

    Raises ValueError for what is no model of Keras's own, or has too many layers.
    """
    from course_utils.models.building import without_weights

    return without_weights(lambda: _deserialized(_checked(built)))


def weights_of(model):
    """The arrays of a model, in Keras's order, as a list of Weight. An outline has them, too."""
    return [Weight(weight.name, tuple(weight.shape), bool(weight.trainable)) for weight in model.weights]


def seeded(weights):
    """Numbers for each Weight, the same for the same name and shape, wherever in a model they stand.

    So two models that list the same arrays in another order (a branch written first or last) get the same numbers.
    Kernels have the scale that keeps a signal's size; statistics are positive where they must be.
    """
    return [_numbers(weight) for weight in weights]


def outputs(model, x, *, weights=None, training=False):
    """What a model computes of x, (N, …), as an array or a list of arrays, with these weights in place of its own.

    The model is built by the call where it was not yet.
    """
    from course_utils import quiet

    with quiet.stderr():  # TensorFlow writes at its first operation
        before = model.get_weights() if weights is not None else None
        if weights is not None:
            model.set_weights(weights)
        result = model(x, training=training)
        if before is not None:
            model.set_weights(before)
    return [np.asarray(part) for part in result] if isinstance(result, (list, tuple)) else np.asarray(result)


def _is_outline(model):
    """Whether a model was built with no weights allocated."""
    return any(weight._value is None for weight in model.weights)


def _numbers(weight):
    rng = np.random.default_rng(zlib.crc32(f"{weight.name} {weight.shape}".encode()))
    if weight.name in ("moving_variance", "gamma"):
        return rng.uniform(0.5, 1.5, weight.shape).astype(np.float32)
    fan_in = np.prod(weight.shape[:-1]) if len(weight.shape) > 1 else 100
    return rng.normal(0, np.sqrt(1 / max(fan_in, 1)), weight.shape).astype(np.float32)


def _checked(built):
    config = json.loads(built.config)
    layers = config.get("config", {}).get("layers") if isinstance(config, dict) else None
    if not isinstance(layers, list) or not _is_keras_s_own(config):
        raise ValueError("no Sequential or Functional model of Keras's own layers")
    if len(list(_objects(config))) > MOST_LAYERS * 10:
        raise ValueError(f"more than {MOST_LAYERS} layers")
    return config


def _is_keras_s_own(config):
    """Whether all that a configuration names is Keras's, and no function of anybody's own."""
    return all(map(_is_own_object, _objects(config)))


def _is_own_object(entry):
    name, module = entry.get("class_name"), entry.get("module")
    if name == _SYMBOLIC:
        return True
    is_own = isinstance(module, str) and (module in _OWN_MODULES or module.startswith(_OWN_PREFIXES))
    return is_own and name not in _NOT_DATA


def _objects(node):
    """All parts of a configuration that name a class, or are a function's code (a dict of nothing but "value")."""
    if isinstance(node, dict):
        if "class_name" in node or list(node) == ["value"]:
            yield node
        node = list(node.values())
    if isinstance(node, (list, tuple)):
        for part in node:
            yield from _objects(part)


def _deserialized(config):
    import keras

    from course_utils import quiet

    try:
        with quiet.stderr():
            return keras.saving.deserialize_keras_object(config, safe_mode=True)
    except Exception as error:
        raise ValueError(f"Keras does not build this model: {error}") from error
