def conv_parameters(kernel_size, channels, filters):
    total = 0
    for _ in range(filters):
        total += kernel_size * kernel_size * channels + 1
    return total
