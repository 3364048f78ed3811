"""The classic networks by name, with weights or as an outline without."""

import random
from concurrent.futures import ThreadPoolExecutor

from course_utils import quiet

from .classic import alexnet, lenet5, lenet5_relu, vgg16
from .inception import googlenet
from .plain_and_residual import plain_net, residual_net
from .resnet import resnet50

_BUILDERS = {
    builder.__name__: builder
    for builder in (lenet5, lenet5_relu, alexnet, vgg16, googlenet, resnet50, plain_net, residual_net)
}
NAMES = tuple(_BUILDERS)


def build(name, **arguments):
    """A network by its name, one of NAMES; `arguments` are those of the function with that name.

    Raises ValueError for another name, and what that function raises.

    >>> build("lenet5", classes=26).output_shape
    (None, 26)
    """
    if name not in NAMES:
        raise ValueError(f"name is {name!r}; it must be one of {', '.join(NAMES)}")
    return _BUILDERS[name](**arguments)


def outline(name, **arguments):
    """A network without weights, for its shapes and counts: full-size VGG-16 takes a tenth of a second and no memory.

    Arguments and errors are those of `build`. `summary`, `count_params`, `costs`, `get_layer`, configurations and
    output shapes are those of the network. It can't compute: a call, `predict` or `fit` raises RuntimeError.

    >>> outline("vgg16").count_params()
    138357544
    """
    model = without_weights(lambda: build(name, **arguments))

    def refuse(*arguments, **named):
        raise RuntimeError(
            f"this {name} is an outline, it has no weights to compute with; models.build({name!r}, ...) gives it some"
        )

    # Keras itself would make up new numbers at each call, and return something that looks like a result.
    model.call = refuse
    return model


def without_weights(make):
    """The model that `make()` returns, built without giving any of its weights a value.

    Keras keeps a list of variables that wait for their first value, one list a thread, and whatever leaves an ordinary
    StatelessScope later on gives it to all of them: half a gigabyte for VGG-16. So the model is built in a thread of
    its own, and that list ends with it. Seeds are drawn as ever, and put back: what is built next begins with the
    numbers that it would have begun with.
    """
    with quiet.stderr():
        import keras

    def made():
        with keras.StatelessScope(initialize_variables=False):
            return make()

    state = random.getstate()
    try:
        with ThreadPoolExecutor(max_workers=1) as executor:
            return executor.submit(made).result()
    finally:
        random.setstate(state)
