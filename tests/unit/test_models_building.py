"""Networks by name: what all of them have in common, and outlines, which have no weights."""

import functools
import subprocess
import sys

import numpy as np
import pytest

from course_utils import models, quiet
from course_utils.models import rows
from course_utils.models.building import without_weights

from .small_models import SMALL, images, message_of

EACH = pytest.mark.parametrize("name", models.NAMES)


def seeded(name, seed=1):
    with quiet.stderr():
        import keras
    keras.utils.set_random_seed(seed)
    return models.build(name, **SMALL[name])


kept = functools.cache(seeded)  # for the tests that only look


def test_names():
    assert models.NAMES == (
        "lenet5",
        "lenet5_relu",
        "alexnet",
        "vgg16",
        "googlenet",
        "resnet50",
        "plain_net",
        "residual_net",
    )
    assert set(SMALL) == set(models.NAMES)


@EACH
def test_build_calls_the_function_of_that_name(name):
    theirs = without_weights(lambda: getattr(models, name)(**SMALL[name]))
    assert kept(name).name == theirs.name == name
    assert [layer.get_config() for layer in kept(name).layers] == [layer.get_config() for layer in theirs.layers]


@EACH
def test_small_networks_give_probabilities(name):
    model = kept(name)
    x = images(model)
    result = np.asarray(model(x, training=False))
    assert (result.shape, result.dtype) == ((len(x), SMALL[name]["classes"]), np.float32)
    assert result.sum(axis=1) == pytest.approx(np.ones(len(x)), abs=1e-6)
    assert result.min() > 0
    assert np.array_equal(np.asarray(model(x, training=False)), result)


@EACH
def test_fresh_weights_follow_the_seed(name):
    one, same, other = (model.get_weights() for model in (kept(name), seeded(name), seeded(name, seed=2)))
    assert all(np.array_equal(a, b) for a, b in zip(one, same, strict=True))
    kernels = [(a, b) for a, b in zip(one, other) if a.ndim > 1 and a.size > 20]
    assert kernels and not any(np.array_equal(a, b) for a, b in kernels)
    # Layers of one shape start with different numbers.
    shapes = [a.shape for a, _ in kernels]
    twins = [a for a, _ in kernels if shapes.count(a.shape) > 1 and a.shape == max(shapes, key=shapes.count)]
    assert not any(np.array_equal(twins[0], twin) for twin in twins[1:])


def test_another_name_lists_the_names():
    expected = (
        "name is 'vgg19'; it must be one of lenet5, lenet5_relu, alexnet, vgg16, googlenet, resnet50, plain_net, "
        "residual_net"
    )
    assert message_of(ValueError, models.build, "vgg19") == expected
    assert message_of(ValueError, models.outline, "vgg19") == expected


@pytest.mark.parametrize(
    "arguments, message",
    [
        ({"input_shape": 99}, "input_shape is 99; it must be (height, width, channels), without the batch"),
        (
            {"input_shape": (None, 99, 99, 3)},
            "input_shape is (None, 99, 99, 3); it must be (height, width, channels), without the batch",
        ),
        (
            {"input_shape": (None, 99, 3)},
            "input_shape is (None, 99, 3); all three must be whole numbers of at least 1",
        ),
        ({"input_shape": (99, 99.0, 3)}, "input_shape is (99, 99.0, 3); all three must be whole numbers of at least 1"),
        ({"input_shape": (99, 99, 0)}, "input_shape is (99, 99, 0); all three must be whole numbers of at least 1"),
        ({"classes": 1}, "classes is 1; it must be a whole number of at least 2"),
        ({"classes": 10.0}, "classes is 10.0; it must be a whole number of at least 2"),
        ({"width": 0}, "width is 0; it must be a number greater than 0, 1 for the original"),
        ({"width": -1.5}, "width is -1.5; it must be a number greater than 0, 1 for the original"),
        ({"width": float("inf")}, "width is inf; it must be a number greater than 0, 1 for the original"),
        ({"width": float("nan")}, "width is nan; it must be a number greater than 0, 1 for the original"),
        ({"width": "wide"}, "width is wide; it must be a number greater than 0, 1 for the original"),
    ],
    ids=str,
)
@EACH
def test_arguments_that_do_not_fit(name, arguments, message):
    assert message_of(ValueError, models.build, name, **arguments) == message


def test_numbers_of_numpy_are_numbers():
    size = np.int64(12)
    model = models.lenet5_relu(input_shape=(size, size, np.int64(1)), classes=np.int32(3), width=np.float32(0.5))
    assert (model.input_shape, model.output_shape) == ((None, 12, 12, 1), (None, 3))


def test_a_table_of_ones_own():
    table = (rows.Conv(4, 3, stride=2), rows.GlobalAveragePool(), rows.Dropout(0.1), rows.Dense(9, "softmax"))
    model = rows.sequential(table, name="own", input_shape=(7, 7, 2), classes=5, width=1.5)
    assert [layer.name for layer in model.layers] == ["conv1", "pool1", "dropout1", "fc2"]
    assert [tuple(layer.output.shape[1:]) for layer in model.layers] == [(3, 3, 6), (6,), (6,), (5,)]


# Outlines


@EACH
def test_an_outline_is_the_network_in_all_but_its_weights(name):
    outline, network = models.outline(name, **SMALL[name]), kept(name)
    assert outline.name == network.name
    assert [layer.get_config() for layer in outline.layers] == [layer.get_config() for layer in network.layers]
    assert [layer.output.shape for layer in outline.layers] == [layer.output.shape for layer in network.layers]
    assert [weight.shape for weight in outline.weights] == [weight.shape for weight in network.weights]
    assert outline.count_params() == network.count_params()


def test_no_weight_of_an_outline_ever_gets_a_value(monkeypatch):
    import keras

    made = []
    original = keras.initializers.GlorotUniform.__call__
    monkeypatch.setattr(
        keras.initializers.GlorotUniform, "__call__", lambda *a, **k: made.append(a) or original(*a, **k)
    )
    outline = models.outline("vgg16")
    with keras.StatelessScope():  # when it ends, Keras gives values to all variables that wait for one
        keras.layers.Dense(3).build((None, 2))
    assert len(made) == 1  # that dense layer's
    assert outline.count_params() == 138_357_544


@pytest.mark.parametrize("name", ["lenet5", "residual_net"])
def test_an_outline_refuses_to_compute(name):
    outline = models.outline(name, **SMALL[name])
    said = f"this {name} is an outline, it has no weights to compute with; models.build({name!r}, ...) gives it some"
    # Keras puts more lines around it.
    assert said in message_of(RuntimeError, outline, images(outline))
    assert said in message_of(RuntimeError, outline.predict, images(outline), verbose=0)


def test_an_outline_leaves_the_seeds_alone():
    import keras

    expected = kept("lenet5").get_weights()
    keras.utils.set_random_seed(1)
    models.outline("alexnet")
    weights = models.build("lenet5", **SMALL["lenet5"]).get_weights()
    assert all(np.array_equal(a, b) for a, b in zip(weights, expected, strict=True))


def test_an_outlines_error_is_that_of_the_network():
    message = message_of(ValueError, models.outline, "alexnet", input_shape=(66, 80, 3))
    assert message == "input_shape is (66, 80, 3); height and width must be at least 67"


def test_after_an_error_networks_get_weights():
    with pytest.raises(ZeroDivisionError):
        without_weights(lambda: 1 / 0)
    assert np.ptp(models.lenet5().get_weights()[0]) > 0


def test_nothing_is_written_to_stderr_and_importing_loads_nothing_heavy():
    program = (
        "import sys\n"
        "from course_utils import models\n"
        "print([name for name in ('tensorflow', 'keras', 'PIL', 'matplotlib') if name in sys.modules])\n"
        "print(models.outline('vgg16').count_params(), models.build('lenet5').count_params())\n"
        "print(models.residual_net(depth=8, width=0.1).output_shape)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("[]\n138357544 61706\n(None, 10)\n", "")
