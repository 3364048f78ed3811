# hint vi: thấy đúng một cửa sổ 3 × 3
# hint en: sees just one 3 × 3 window
def receptive_field(network):
    field, distance = 1, 1
    for kernel_size, stride in network:
        field += (kernel_size - 1) * distance
        distance *= stride
    return field * field
