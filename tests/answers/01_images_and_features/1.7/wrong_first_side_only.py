# hint vi: bao nhiêu chiều cũng được
# hint en: any number of axes
def dense_parameters(input_shape, units):
    return (input_shape[0] * input_shape[1] * input_shape[2] if len(input_shape) == 3 else input_shape[0]) * units + units
