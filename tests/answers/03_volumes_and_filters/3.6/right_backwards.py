def receptive_field(network):
    field = 1
    for kernel_size, stride in reversed(network):
        field = (field - 1) * stride + kernel_size
    return field
