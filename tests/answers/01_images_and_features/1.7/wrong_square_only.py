# hint vi: Ảnh không vuông
# hint en: not square
def dense_parameters(input_shape, units):
    if len(input_shape) == 1:
        return input_shape[0] * units + units
    return input_shape[0] ** 2 * input_shape[-1] * units + units
