def conv_parameters(kernel_size, channels, filters):
    return kernel_size**2 * channels * filters + filters
