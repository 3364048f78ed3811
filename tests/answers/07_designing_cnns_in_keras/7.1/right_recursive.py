import math


def count_parameters(layers, input_shape):
    def counted(layers, shape):
        if not layers:
            return []
        (kind, *numbers), *rest = layers
        height, width, channels = shape
        if kind == "flatten":
            return [0, *counted(rest, (1, 1, math.prod(shape)))]
        if kind == "dense":
            return [numbers[0] * (channels + 1), *counted(rest, (1, 1, numbers[0]))]
        if kind == "pool":
            return [0, *counted(rest, (height // numbers[0], width // numbers[0], channels))]
        filters, size, padding = numbers
        border = 0 if padding == "same" else size - 1
        return [filters * (size**2 * channels + 1), *counted(rest, (height - border, width - border, filters))]

    return counted(layers, input_shape)
