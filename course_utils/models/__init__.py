"""Networks in Keras: one with what it learned, the classic ones from their tables, and what a network costs.

    efficientnet        EfficientNet-Lite0 with its ImageNet weights, offline, and what stands before and after it
    rows                rows of an architecture's table: Conv(64, 3), MaxPool(2), …, and the model that they describe
    classic             lenet5, lenet5_relu, alexnet, vgg16: tables of such rows
    inception           googlenet, and the module that it is built of
    resnet              resnet50, and its two blocks
    plain_and_residual  plain_net and residual_net: the same layers without and with shortcuts
    building            all of them by name; outline: a network without weights, for shapes and counts
    costs               parameters, multiply-adds and activations, layer by layer

Channels last, float32. Keras is imported inside the functions: importing this package costs nothing.
"""

from .building import NAMES, build, outline
from .classic import alexnet, lenet5, lenet5_relu, vgg16
from .costs import LayerCost, costs
from .efficientnet import (
    CLASSES,
    CLASSES_FILE,
    WEIGHTS_FILE,
    center_crop,
    classify,
    decode_predictions,
    efficientnet_lite0,
    learned_features,
    preprocess_input,
)
from .inception import googlenet, inception_module
from .plain_and_residual import plain_net, residual_net
from .resnet import identity_block, projection_block, resnet50

__all__ = [
    "CLASSES",
    "CLASSES_FILE",
    "NAMES",
    "WEIGHTS_FILE",
    "LayerCost",
    "alexnet",
    "build",
    "center_crop",
    "classify",
    "costs",
    "decode_predictions",
    "efficientnet_lite0",
    "googlenet",
    "identity_block",
    "inception_module",
    "learned_features",
    "lenet5",
    "lenet5_relu",
    "outline",
    "plain_net",
    "preprocess_input",
    "projection_block",
    "residual_net",
    "resnet50",
    "vgg16",
]
