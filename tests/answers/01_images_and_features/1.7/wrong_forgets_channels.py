# hint vi: cả ba kênh
# hint en: all three channels
def dense_parameters(input_shape, units):
    return input_shape[0] * input_shape[1] * units + units
