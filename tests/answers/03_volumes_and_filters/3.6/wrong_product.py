# hint vi: không phải 6, cũng không phải 9
# hint en: neither 6 nor 9
def receptive_field(network):
    field = 1
    for kernel_size, _ in network:
        field *= kernel_size
    return field
