# hint vi: một vectơ
# hint en: a vector
def dense_parameters(input_shape, units):
    height, width, channels = input_shape
    return height * width * channels * units + units
