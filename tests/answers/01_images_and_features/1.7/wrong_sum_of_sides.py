# hint vi: cả ba kênh
# hint en: all three channels
def dense_parameters(input_shape, units):
    return sum(input_shape) * units + units
