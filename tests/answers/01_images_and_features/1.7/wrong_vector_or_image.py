# hint vi: bao nhiêu chiều cũng được
# hint en: any number of axes
def dense_parameters(input_shape, units):
    if len(input_shape) == 1:
        inputs = input_shape[0]
    else:
        h, w, c = input_shape
        inputs = h * w * c
    return inputs * units + units
