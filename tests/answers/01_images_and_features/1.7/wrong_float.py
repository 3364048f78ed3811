# hint vi: số nguyên
# hint en: whole number
def dense_parameters(input_shape, units):
    return float(np.prod(input_shape)) * units + units
