"""Notice calls of functions that an exercise is about: `check.forbid("numpy.pad")`.

Two looks, since each misses what the other sees. The answer's syntax tree shows a call that the tests do
not reach. A profile hook shows one that goes through an alias, `getattr`, or a helper in another cell.
A name is a function ("numpy.pad") or a module, which stands for all that it holds ("scipy.signal").
Source that was read and typed again cannot be told from the student's own.
"""

import ast
import contextlib
import inspect
import sys
import textwrap
import threading
import traceback
import types

CONVOLUTIONS = (
    *(f"course_utils.layers.{name}" for name in ("conv2d", "convolve", "cross_correlate")),
    "numpy.convolve",
    "numpy.correlate",
    "numpy._core.multiarray.correlate",
    "numpy._core.multiarray.correlate2",
    "scipy.signal",
    "scipy.ndimage",
    "cv2",
    "torch.nn",
    *(f"tensorflow.nn.{name}" for name in ("conv1d", "conv2d", "conv3d", "convolution", "conv2d_transpose")),
    *(f"tensorflow.nn.{name}" for name in ("depthwise_conv2d", "separable_conv2d", "atrous_conv2d", "conv_transpose")),
    *(f"tensorflow.raw_ops.{name}" for name in ("Conv", "Conv2D", "Conv3D", "DepthwiseConv2dNative")),
    *(f"keras.layers.{name}" for name in ("Conv1D", "Conv2D", "Conv3D", "DepthwiseConv2D", "SeparableConv2D")),
    *(f"keras.ops.{name}" for name in ("conv", "conv_transpose", "depthwise_conv", "separable_conv")),
)
PADDINGS = (
    "course_utils.layers",
    "numpy.pad",
    "scipy",
    "cv2",
    "tensorflow.pad",
    "tensorflow.compat.v1.pad",
    "tensorflow.raw_ops.Pad",
    "tensorflow.raw_ops.PadV2",
    "keras.ops.pad",
    "keras.layers.ZeroPadding2D",
)
IMAGE_FEATURES = (
    "course_utils.features",
    "PIL",
    "cv2",
    "skimage",
    "sklearn",
    "scipy.ndimage",
    "scipy.spatial",
    "tensorflow.image",
    "keras.ops.image",
)
_POOLINGS = ("max_pool", "average_pool", "global_average_pool")
POOLINGS = (
    *(f"course_utils.layers.{name}" for name in _POOLINGS),
    *(f"course_utils.layers.{name}_backward" for name in _POOLINGS),  # its gradient shows where the largest was
    "skimage.measure",
    "scipy.ndimage",
    "cv2",
    "torch.nn",
    *(f"tensorflow.nn.{name}" for name in ("max_pool", "max_pool2d", "max_pool3d", "max_pool_with_argmax")),
    *(f"tensorflow.nn.{name}" for name in ("avg_pool", "avg_pool2d", "avg_pool3d", "pool", "dilation2d")),
    *(f"tensorflow.raw_ops.{name}" for name in ("MaxPool", "MaxPoolV2", "MaxPool3D", "MaxPoolWithArgmax")),
    *(f"tensorflow.raw_ops.{name}" for name in ("AvgPool", "AvgPool3D")),
    "tensorflow.image.resize",
    *(f"keras.layers.{kind}Pooling2D" for kind in ("Max", "Average", "GlobalMax", "GlobalAverage")),
    *(f"keras.ops.{name}" for name in ("max_pool", "average_pool")),
    "keras.src.layers.pooling",  # a layer made in another cell, whose call only takes a mean
)
DENSE_LAYERS = (
    "course_utils.layers.dense",
    "torch.nn",
    "keras.layers.Dense",
    "keras.layers.EinsumDense",
    *(f"keras.src.layers.core.{name}" for name in ("dense", "einsum_dense")),  # a layer made in another cell
    "tensorflow.compat.v1.nn.xw_plus_b",
)
SOFTMAXES = (
    *(f"course_utils.layers.{name}" for name in ("softmax", "softmax_cross_entropy")),
    "scipy.special",
    "sklearn",
    "torch",
    *(f"tensorflow.{name}" for name in ("nn.softmax", "nn.log_softmax", "compat.v1.nn.softmax")),
    *(f"tensorflow.raw_ops.{name}" for name in ("Softmax", "LogSoftmax")),
    *(f"keras.{module}" for module in ("activations.softmax", "ops.softmax", "ops.log_softmax", "layers.Softmax")),
)
ARCHITECTURES = (
    "course_utils.models",
    *(f"{keras}.{name}" for keras in ("keras", "keras.src", "tensorflow.keras") for name in ("applications",)),
    *(f"keras.models.{name}" for name in ("clone_model", "model_from_json")),
)
_BACKWARD_NAMES = ("conv2d", "dense", "relu", *_POOLINGS, "dropout")
_GRADIENT_OPS = ("Conv2DBackpropInput", "Conv2DBackpropFilter", "MaxPoolGrad", "MaxPoolGradV2", "MaxPoolGradWithArgmax")
BACKWARDS = (
    *(f"course_utils.layers.{name}_backward" for name in _BACKWARD_NAMES),
    "course_utils.layers.convolution._correlate_backward",
    "course_utils.layers.softmax_cross_entropy",
    "course_utils.gradcheck",
    "course_utils.network",
    "course_utils.training",
    # A tape that was opened before the call needs only its `gradient` inside it.
    *(f"tensorflow.GradientTape{name}" for name in ("", ".gradient", ".jacobian", ".batch_jacobian")),
    *(f"tensorflow.{name}" for name in ("gradients", "compat.v1.gradients")),
    "tensorflow.autodiff.ForwardAccumulator",
    *(f"tensorflow.nn.{name}" for name in ("conv1d_transpose", "conv2d_transpose", "conv_transpose")),
    *(f"tensorflow.compat.v1.nn.conv2d_backprop_{name}" for name in ("input", "filter")),
    *(f"tensorflow.nn.{name}_with_logits" for name in ("softmax_cross_entropy", "sparse_softmax_cross_entropy")),
    *(f"tensorflow.raw_ops.{name}" for name in _GRADIENT_OPS),
    *(f"tensorflow.raw_ops.{name}" for name in ("ReluGrad", "BiasAddGrad")),
    *(f"tensorflow.raw_ops.{name}SoftmaxCrossEntropyWithLogits" for name in ("", "Sparse")),
    # Under each name that an answer may write, and where the functions live, which is what a call shows.
    *(f"{keras}.{name}" for keras in ("keras", "tensorflow.keras", "keras.src") for name in ("losses", "optimizers")),
    *(
        f"keras.ops.{name}"
        for name in ("conv_transpose", "categorical_crossentropy", "sparse_categorical_crossentropy")
    ),
    "scipy.optimize",
    "scipy.differentiate",
    "torch",
    "jax",
)
MINIBATCHES = (
    "course_utils.training",
    "course_utils.network",
    "tensorflow.data",
    *(f"tensorflow.data.Dataset.{name}" for name in ("from_tensor_slices", "from_generator", "batch")),
    "torch",
)
DROPOUTS = (
    *(f"course_utils.layers.{name}" for name in ("dropout", "dropout_backward")),
    "course_utils.network",
    "course_utils.training",
    *(f"tensorflow.nn.{name}" for name in ("dropout", "experimental.stateless_dropout")),
    "tensorflow.compat.v1.nn.dropout",
    "keras.layers.Dropout",
    "keras.random.dropout",
    "keras.src.layers.regularization",  # a layer made in another cell
    "tensorflow.GradientTape.gradient",
    "torch",
)
PATCHES = (
    *(f"tensorflow.{name}" for name in ("image.extract_patches", "extract_volume_patches")),
    *(f"tensorflow.compat.v1.{name}" for name in ("extract_image_patches", "image.extract_image_patches")),
    *(f"tensorflow.raw_ops.Extract{kind}Patches" for kind in ("Image", "Volume")),
    "keras.ops.image.extract_patches",
    "skimage.util",
    "sklearn",
    "torch",
)
_WATCH_TAKEN_DOWN = "sys.setprofile"


class Watch:
    """Context manager: `seen` is the first forbidden name called inside it, or None; `stack` the call's frames."""

    def __init__(self, names):
        self.names, self.seen, self.stack = tuple(names), None, None

    def __enter__(self):
        if self.names:
            self._before, self._modules = sys.getprofile(), -1
            self._resolve()
            sys.setprofile(self._notice)
            threading.setprofile(self._notice)  # threads that the answer starts
        return self

    def __exit__(self, kind, *_):
        if self.names:
            # Taken down by the answer, or dropped by Python when it ran out of stack: what it called is not known.
            if sys.getprofile() != self._notice and self.seen is None and kind is not RecursionError:
                self.seen, self.stack = _WATCH_TAKEN_DOWN, []
            sys.setprofile(self._before)
            threading.setprofile(None)

    @contextlib.contextmanager
    def paused(self):
        """Nothing is noticed inside: a function of the test's may call what the answer may not."""
        before, threads = sys.getprofile(), threading.getprofile()
        if self.names:
            sys.setprofile(None)
            threading.setprofile(None)
        try:
            yield
        finally:
            if self.names:
                sys.setprofile(before)
                threading.setprofile(threads)

    def _resolve(self):
        """Find the names again whenever the student's code has imported something."""
        if len(sys.modules) == self._modules:
            return
        self._modules = len(sys.modules)
        self._objects, self._prefixes, self._harmless, self._of_module = {}, {}, {}, {}
        for name in self.names:
            target = _object(name)
            if isinstance(target, types.ModuleType):
                self._prefixes[name + "."] = name
            elif target is not None:
                self._objects[_identity(target)] = name

    def _notice(self, frame, event, argument):
        # Building a Keras model makes half a million events: what was looked at once is not looked at again.
        if event == "call":
            if id(frame.f_code) in self._harmless and len(sys.modules) == self._modules:
                return
        elif event != "c_call":
            return
        if self.seen is not None or frame.f_globals is globals():
            return
        if event == "c_call" and argument is sys.setprofile:
            self.seen, self.stack = _WATCH_TAKEN_DOWN, traceback.extract_stack(frame)
            return
        self._resolve()
        if event == "call":
            called, module = id(frame.f_code), frame.f_globals.get("__name__")
        else:
            called, module = id(argument), getattr(argument, "__module__", None)
        self.seen = self._objects.get(called) or self._in_module(module)
        if self.seen:
            self.stack = traceback.extract_stack(frame)
        elif event == "call":
            self._harmless[called] = frame.f_code  # kept alive: no other code gets this id

    def _in_module(self, module):
        if not isinstance(module, str):
            return None
        if module not in self._of_module:
            found = (name for prefix, name in self._prefixes.items() if (module + ".").startswith(prefix))
            self._of_module[module] = next(found, None)
        return self._of_module[module]


def in_source(function, names):
    """The first of `names` that the function's source refers to, or None (also where there is no source)."""
    if not names:
        return None
    try:
        subject = function if inspect.isroutine(function) or inspect.isclass(function) else type(function)
        tree = ast.parse(textwrap.dedent(inspect.getsource(subject)))
    except (OSError, TypeError, SyntaxError):
        return None
    own = _local(tree)
    modules = _modules_in(getattr(function, "__globals__", {}))
    scope = {name: value for name, value in modules.items() if name not in own}
    scope |= _imports(tree)
    for node in ast.walk(tree):
        if isinstance(node, (ast.Attribute, ast.Name)) and isinstance(node.ctx, ast.Load):
            dotted = _dotted(node, scope)
            for name in names if dotted else ():
                if dotted == name or dotted.startswith(name + ".") or _same(dotted, name):
                    return name
    return None


def _modules_in(scope):
    """{local name: dotted name} of the modules and functions that a cell's globals hold."""
    names = {}
    for local, value in list(scope.items()):
        if isinstance(value, types.ModuleType):
            names[local] = value.__name__
        elif callable(value) and isinstance(getattr(value, "__module__", None), str) and hasattr(value, "__name__"):
            names[local] = f"{value.__module__}.{value.__name__}"
    return names


def _local(tree):
    """Names that the answer itself binds: a parameter called `layers` is not the module."""
    stored = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    return stored | {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}


def _imports(tree):
    """{local name: dotted name} of the import statements inside an answer."""
    names = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                names[alias.asname or alias.name.split(".")[0]] = (
                    alias.name if alias.asname else alias.name.split(".")[0]
                )
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                names[alias.asname or alias.name] = f"{node.module}.{alias.name}"
    return names


def _dotted(node, scope):
    """ "numpy.pad" for `np.pad`, by what `np` means in the scope; None for anything else."""
    parts = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    if not isinstance(node, ast.Name) or node.id not in scope:
        return None
    return ".".join([scope[node.id], *reversed(parts)])


def _same(dotted, name):
    """True where two dotted names lead to one object (`numpy.lib.pad` and `numpy.pad`)."""
    first, second = _object(dotted), _object(name)
    return first is not None and not isinstance(first, types.ModuleType) and first is second


def _object(name):
    """What a dotted name leads to, or None; imports nothing that is not imported already."""
    parts = name.split(".")
    for length in range(len(parts), 0, -1):
        module = sys.modules.get(".".join(parts[:length]))
        if module is not None:
            value = module
            for part in parts[length:]:
                value = getattr(value, part, None)
            return value
    return None


def _identity(target):
    """What a profile event shows of a callable: its code object, or the builtin itself."""
    inner = inspect.unwrap(target)
    if inspect.isclass(inner) and "__init__" in vars(inner):
        inner = inspect.unwrap(inner.__init__)
    return id(getattr(inner, "__code__", inner))
