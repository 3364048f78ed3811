# hint vi: 27 trọng số và 1 hệ số điều chỉnh
# hint en: 27 weights and 1 bias
def conv_parameters(kernel_size, channels, filters):
    return kernel_size ** 2 * (channels + 1) * filters
