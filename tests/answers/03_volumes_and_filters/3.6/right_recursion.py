def receptive_field(network):
    if not network:
        return 1
    (kernel_size, stride), *deeper = network
    return kernel_size + (receptive_field(deeper) - 1) * stride
