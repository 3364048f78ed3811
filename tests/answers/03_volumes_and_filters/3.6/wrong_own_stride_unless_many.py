# hint vi: bước trượt của nó chưa có tác dụng gì
# hint en: its stride has no effect yet
def receptive_field(network):
    if len(network) == 1:
        return 1 + (network[0][0] - 1) * network[0][1]
    field, distance = 1, 1
    for kernel_size, stride in network:
        field += (kernel_size - 1) * distance
        distance *= stride
    return field
