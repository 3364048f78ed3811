def conv_parameters(kernel_size, channels, filters):
    return np.prod([kernel_size, kernel_size, channels, filters]) + filters
