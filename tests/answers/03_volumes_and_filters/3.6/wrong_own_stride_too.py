# hint vi: chỉ có tác dụng từ tầng sau
# hint en: takes effect from the next layer on
def receptive_field(network):
    field, distance = 1, 1
    for kernel_size, stride in network:
        distance *= stride
        field += (kernel_size - 1) * distance
    return field
