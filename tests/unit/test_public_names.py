"""What lessons and students may call stays: names and parameters that a lesson has used are not renamed or dropped.

Adding to the list is fine. A change of a line that stands here breaks notebooks that people have on their disks.
"""

import ast
import importlib
import inspect
import subprocess
import sys

import pytest

from course_utils.grading.lessons import lesson_names, parsed, read_lesson

from .making import REPOSITORY

PUBLIC = {
    "architecture.draw": "(model)",
    "architecture.short": "(number)",
    "architecture.steps": "(model)",
    "check.begin": "(exercise, part=1)",
    "check.call": "(function, *args, **kwargs)",
    "check.forbid": "(*names)",
    "check.hidden": "()",
    "check.outline": "(function, *args, **kwargs)",
    "check.passed": "()",
    "check.progress": "(*exercises, words=())",
    "check.ready": "(exercise)",
    "check.temporary_path": "(name)",
    "check.value": "(thing, name='answer')",
    "check.calls.Result.array": "(self, *, vi, en)",
    "check.calls.Result.close": "(self, expected, *, vi, en, rtol=1e-05, atol=1e-06)",
    "check.calls.Result.computes_like": "(self, reference, x=None, *, vi, en)",
    "check.calls.Result.equals": "(self, expected, *, vi, en)",
    "check.calls.Result.has_input_shape": "(self, shape, *, vi, en)",
    "check.calls.Result.has_output_shape": "(self, shape, *, vi, en)",
    "check.calls.Result.has_parameters": "(self, count, *, trainable=None, vi, en)",
    "check.calls.Result.has_shape": "(self, shape, *, vi, en)",
    "check.calls.Result.has_type": "(self, kind, *, vi, en)",
    "check.calls.Result.has_weights_like": "(self, reference, *, vi, en)",
    "check.calls.Result.is_model": "(self, kind=None, *, vi, en)",
    "check.calls.Result.is_true": "(self, condition, *, vi, en)",
    "check.calls.Result.item": "(self, key, *, vi, en)",
    "check.calls.Result.leaves_unchanged": "(self, *, vi, en)",
    "check.calls.Result.outputs": "(self, x, *, vi, en)",
    "check.calls.Result.parts": "(self, count, *, vi, en)",
    "check.calls.Result.raises": "(self, kind, *, vi, en)",
    "data.digits": "()",
    "data.drawing_classes": "()",
    "data.drawings": "()",
    "data.fashion": "()",
    "data.fashion_classes": "()",
    "data.photo": "(name, gray=False)",
    "data.small_cnn": "()",
    "features.accuracy": "(extract, train, test)",
    "features.color_histogram": "(photo, bins=4)",
    "features.edge_grid": "(photo, cells=4)",
    "features.gradient_magnitude": "(gray)",
    "features.nearest_neighbour": "(known, labels, query)",
    "features.to_gray": "(photo)",
    "gradcheck.numerical_gradient": "(f, x, step=1e-05)",
    "gradcheck.relative_error": "(gradient, expected)",
    "language.text": "(*, vi, en)",
    "layers.average_pool": "(x, pool_size=2, stride=None)",
    "layers.average_pool_backward": "(dout, x, pool_size=2, stride=None)",
    "layers.conv2d": "(x, w, b=None, *, stride=1, padding=0)",
    "layers.conv2d_backward": "(dout, x, w, *, stride=1, padding=0)",
    "layers.convolve": "(image, kernel, *, stride=1, padding=0)",
    "layers.cross_correlate": "(image, kernel, *, stride=1, padding=0)",
    "layers.dense": "(x, w, b)",
    "layers.dense_backward": "(dout, x, w)",
    "layers.dropout": "(x, rate, rng)",
    "layers.dropout_backward": "(dout, mask)",
    "layers.flatten": "(x)",
    "layers.global_average_pool": "(x)",
    "layers.global_average_pool_backward": "(dout, x)",
    "layers.max_pool": "(x, pool_size=2, stride=None)",
    "layers.max_pool_backward": "(dout, x, pool_size=2, stride=None)",
    "layers.output_size": "(n, kernel_size, padding=0, stride=1)",
    "layers.pad": "(image, padding)",
    "layers.relu": "(x)",
    "layers.relu_backward": "(dout, x)",
    "layers.same_padding": "(n, kernel_size, stride=1)",
    "layers.softmax": "(scores)",
    "layers.softmax_cross_entropy": "(scores, labels)",
    "lesson.begin": "(name, *, language, seed=0)",
    "models.alexnet": "(*, input_shape=(227, 227, 3), classes=1000, width=1, dropout=True)",
    "models.build": "(name, **arguments)",
    "models.center_crop": "(photo, size=224)",
    "models.classify": "(photo, top=5)",
    "models.costs": "(model)",
    "models.decode_predictions": "(probabilities, top=5)",
    "models.efficientnet_lite0": "(*, weights='imagenet', include_top=True, input_shape=(224, 224, 3), classes=1000)",
    "models.googlenet": "(*, input_shape=(224, 224, 3), classes=1000, width=1)",
    "models.identity_block": "(x, filters, *, name='block')",
    "models.inception_module": "(x, filters_1x1, reduce_3x3, filters_3x3, reduce_5x5, filters_5x5, pool_projection, "
    "*, name='inception')",
    "models.learned_features": "(photos, batch_size=32)",
    "models.lenet5": "(*, input_shape=(32, 32, 1), classes=10, width=1)",
    "models.lenet5_relu": "(*, input_shape=(28, 28, 1), classes=10, width=1)",
    "models.outline": "(name, **arguments)",
    "models.plain_net": "(*, depth=20, input_shape=(32, 32, 3), classes=10, width=1, batch_norm=True)",
    "models.preprocess_input": "(images)",
    "models.projection_block": "(x, filters, *, stride=2, name='block')",
    "models.residual_net": "(*, depth=20, input_shape=(32, 32, 3), classes=10, width=1, batch_norm=True)",
    "models.resnet50": "(*, input_shape=(224, 224, 3), classes=1000, width=1)",
    "models.vgg16": "(*, input_shape=(224, 224, 3), classes=1000, width=1)",
    "network.AveragePooling2D": "(pool_size=2, stride=None)",
    "network.Conv2D": "(filters, kernel_size, stride=1, padding=0)",
    "network.Dense": "(units)",
    "network.Dropout": "(rate)",
    "network.Flatten": "()",
    "network.GlobalAveragePooling2D": "()",
    "network.MaxPooling2D": "(pool_size=2, stride=None)",
    "network.ReLU": "()",
    "network.Sequential": "(stack, input_shape, *, seed=0, dtype=<class 'numpy.float32'>)",
    "network.Sequential.backward": "(self, dscores)",
    "network.Sequential.count_params": "(self)",
    "network.Sequential.evaluate": "(self, x, labels, batch_size=256)",
    "network.Sequential.forward": "(self, x, training=False)",
    "network.Sequential.get_weights": "(self)",
    "network.Sequential.loss_and_gradients": "(self, x, labels)",
    "network.Sequential.predict": "(self, x, batch_size=256)",
    "network.Sequential.set_weights": "(self, arrays)",
    "plots.color_filters": "(*kernels, titles=None, alt=None)",
    "plots.images": "(*arrays, titles=None, alt=None, width=2.9, same_scale=False)",
    "plots.lines": "(curves, *, x_label, y_label, alt, y_range=None, marks=())",
    "plots.number_grids": "(*matrices, titles=None, signs=None, marks=None, alt=None)",
    "quiet.stderr": "()",
    "training.Adam": "(learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-07)",
    "training.SGD": "(learning_rate=0.01, momentum=0.0)",
    "training.fit": "(network, x, labels, *, epochs, optimizer, batch_size=32, validation_data=None, "
    "l2=0.0, augment=None, patience=None, seed=0)",
    "training.minibatches": "(count, batch_size, rng)",
    "training.Adam.update": "(self, weights, gradients)",
    "training.SGD.update": "(self, weights, gradients)",
    "widgets.curves_explorer": "(histories)",
    "widgets.filter_explorer": "(photo, kernel)",
    "widgets.forward_explorer": "(images, weights, classes)",
    "widgets.graph_explorer": "(x, w, b, target, classes=None)",
    "widgets.network_explorer": "(input_shape=(39, 39, 3), layers=((3, 1, 0, 10), (5, 2, 0, 20), (5, 2, 0, 40)))",
    "widgets.parameter_explorer": "(input_shape=(28, 28, 1), layers=(('Conv2D', 6, 5, 'same', 1), ('MaxPooling2D', 2), "
    "('Conv2D', 16, 5, 'valid', 1), ('MaxPooling2D', 2), ('Flatten',), ('Dense', 120), ('Dense', 84), ('Dense', 10)))",
    "widgets.pixel_explorer": "(photo)",
    "widgets.pooling_explorer": "(volume)",
    "widgets.stride_explorer": "(image, kernel)",
    "widgets.volume_explorer": "(volume, filters, biases=None)",
    "widgets.window_explorer": "(image, kernel, photo=None)",
}
VALUES = {
    "check.ARCHITECTURES",
    "check.BACKWARDS",
    "check.CONVOLUTIONS",
    "check.IMAGE_FEATURES",
    "check.DENSE_LAYERS",
    "check.DROPOUTS",
    "check.MINIBATCHES",
    "check.PADDINGS",
    "check.PATCHES",
    "check.POOLINGS",
    "check.SOFTMAXES",
    "check.Failure",
    "check.ForbiddenCall",
    "check.NotAttempted",
    "models.NAMES",
    "models.LayerCost",
}
METHODS = {name.rsplit(".", 1)[1] for name in PUBLIC if ".Result." in name}


def value_of(name):
    module, *path = name.split(".")
    value = importlib.import_module(f"course_utils.{module}")
    for part in path:
        value = getattr(value, part)
    return value


@pytest.mark.parametrize("name, parameters", PUBLIC.items(), ids=PUBLIC)
def test_a_public_name_keeps_its_parameters(name, parameters):
    assert str(inspect.signature(value_of(name))) == parameters


@pytest.mark.parametrize("name", sorted(VALUES))
def test_a_public_value_is_there(name):
    assert value_of(name) is not None


def names_in(source):
    """What a cell uses of course_utils: "check.call", "language.text", …"""
    tree = parsed(source)
    modules = {"check", "colab", "data", "features", "gradcheck", "language", "layers", "lesson", "models"}
    modules |= {"network", "plots", "quiet", "training", "widgets"}
    parameters = {
        id(inside)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef)
        for inside in ast.walk(function)
        if isinstance(inside, ast.Name) and inside.id in {argument.arg for argument in function.args.args}
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and id(node.value) in parameters:
            continue
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in modules:
            yield f"{node.value.id}.{node.attr}"
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("course_utils."):
            yield from (f"{node.module.removeprefix('course_utils.')}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("name", lesson_names(REPOSITORY))
def test_every_name_that_a_lesson_uses_stands_here(name):
    cells = read_lesson(REPOSITORY, name).notebook.cells
    used = {found for cell in cells if cell.cell_type == "code" for found in names_in(cell.source)}
    assert "check.call" in used
    assert used - set(PUBLIC) - VALUES == set()


def test_the_reader_of_names_itself_sees_one():
    source = "from course_utils.language import text, spam\ncheck.call(f)\nprint(layers.eggs)"
    source += "\ndef f(features): return features.ham"
    assert set(names_in(source)) == {"language.text", "language.spam", "check.call", "layers.eggs"}


HEAVY = (
    "tensorflow",
    "keras",
    "matplotlib",
    "PIL",
    "anywidget",
    "ipywidgets",
    "IPython",
    "nbformat",
    "nbgrader",
    "pandas",
)


@pytest.mark.parametrize(
    "line",
    [
        "import course_utils",
        "from course_utils import check, data, layers, lesson, plots, widgets\nfrom course_utils.language import text",
    ],
    ids=["the package", "the setup cell of a lesson"],
)
def test_an_import_loads_nothing_heavy(line):
    program = f"import sys\n{line}\nprint([name for name in {HEAVY!r} if name in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout == "[]\n"
