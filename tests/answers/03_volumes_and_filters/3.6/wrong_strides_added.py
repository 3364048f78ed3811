# hint vi: là tích của mọi bước trượt phía trước
# hint en: the product of all strides before
def receptive_field(network):
    field, distance = 1, 1
    for kernel_size, stride in network:
        field += (kernel_size - 1) * distance
        distance += stride - 1
    return field
