import math


def of_layer(layer):
    if not hasattr(layer, "kernel"):
        return 0
    places = math.prod(layer.output.shape[1:-1])
    return places * math.prod(layer.kernel.shape)


def multiply_adds(model):
    return [of_layer(layer) for layer in model.layers]
