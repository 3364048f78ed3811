# hint vi: phải là số nguyên
# hint en: is an int
def conv_parameters(kernel_size, channels, filters):
    return (kernel_size**2.0 * channels + 1) * filters
