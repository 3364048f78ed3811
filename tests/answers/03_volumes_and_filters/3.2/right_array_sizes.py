def conv_parameters(kernel_size, channels, filters):
    w = np.zeros((kernel_size, kernel_size, channels, filters))
    b = np.zeros(filters)
    return w.size + b.size
