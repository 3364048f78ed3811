"""What a network costs, layer by layer: parameters to keep, multiplications to do, activations to remember."""

import math
from dataclasses import dataclass

# Layers whose kernel is used once, whole, at each position of the output.
_KERNEL_LAYERS = ("Conv1D", "Conv2D", "Conv3D", "DepthwiseConv1D", "DepthwiseConv2D", "Dense")
# Layers that have weights, but no multiply-adds by the usual convention.
_FREE_LAYERS = ("BatchNormalization", "Embedding", "GroupNormalization", "LayerNormalization", "Normalization")


@dataclass(frozen=True)
class LayerCost:
    """The cost of one layer for one image.

    name           the layer's name
    kind           its class in Keras: "Conv2D", "MaxPooling2D", …
    output_shape   without the batch: (H, W, C) or (units,)
    parameters     weights, biases and statistics
    multiply_adds  multiplications with a weight, each with its addition; biases add nothing
    activations    numbers in its output
    """

    name: str
    kind: str
    output_shape: tuple
    parameters: int
    multiply_adds: int
    activations: int


def costs(model):
    """What each layer of a built Keras model costs for one image.

    model  a keras.Sequential or a functional keras.Model, channels last, of a known input size; an outline will do

    Multiply-adds are counted for convolutions (also in groups, or of each channel by itself) and dense layers:
    positions of the output × numbers in the kernel. Zeros of the padding are multiplied like other numbers.
    By convention pooling, activations, additions and batch normalization (which a convolution before it can take over
    after training) count 0. The input is not listed; a model inside the model is, layer by layer. A layer that
    is used twice is counted once.

    Returns a list of LayerCost in the model's order. Raises ValueError for a model that isn't built, for one whose
    sizes are open, and for layers with weights of which it isn't known how often they are used.

    >>> sum(layer.multiply_adds for layer in costs(outline("lenet5")))
    416520
    """
    return [cost for layer in _layers(model) for cost in _costs_of(layer)]


def _layers(model):
    layers = [layer for layer in model.layers if type(layer).__name__ != "InputLayer"]
    if not layers:
        raise ValueError(f"the model {model.name!r} has no layers")
    return layers


def _costs_of(layer):
    """One LayerCost, or those of the model that this layer is."""
    if hasattr(layer, "layers"):
        return costs(layer)
    shape, kind = _output_shape(layer), type(layer).__name__
    return [
        LayerCost(layer.name, kind, shape, layer.count_params(), _multiply_adds(layer, kind, shape), math.prod(shape))
    ]


def _output_shape(layer):
    try:
        shape = tuple(layer.output.shape[1:])
    except (AttributeError, ValueError) as error:  # which of them depends on the version of Keras
        raise ValueError(
            f"layer {layer.name!r} has no output yet: begin the model with keras.Input(input_shape)"
        ) from error
    if None in shape:
        raise ValueError(
            f"layer {layer.name!r} gives {shape}, open sizes can't be counted: build the model for a fixed input_shape"
        )
    return shape


def _multiply_adds(layer, kind, output_shape):
    if kind in _KERNEL_LAYERS:
        positions = math.prod(output_shape[:-1])  # 1 for a dense layer on a vector
        return positions * math.prod(layer.kernel.shape)
    if layer.count_params() and kind not in _FREE_LAYERS:
        raise ValueError(
            f"layer {layer.name!r} is of the kind {kind}; multiply-adds are known of {', '.join(_KERNEL_LAYERS)} "
            "and of layers without weights"
        )
    return 0
