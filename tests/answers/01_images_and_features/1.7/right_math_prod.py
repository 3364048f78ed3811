import math


def dense_parameters(input_shape, units):
    return math.prod(input_shape) * units + units
