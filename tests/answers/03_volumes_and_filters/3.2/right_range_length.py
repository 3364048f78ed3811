def conv_parameters(kernel_size, channels, filters):
    return len([1 for _ in range(filters) for _ in range(kernel_size * kernel_size * channels + 1)])
