# hint vi: Tầng 1 × 1 không nhìn rộng thêm
# hint en: A 1 × 1 layer sees no further
def receptive_field(network):
    field, distance = 1, 1
    for kernel_size, stride in network:
        if kernel_size == 1:
            continue
        field += (kernel_size - 1) * distance
        distance *= stride
    return field
