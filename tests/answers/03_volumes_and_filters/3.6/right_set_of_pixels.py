def receptive_field(network):
    cells = {0}
    for kernel_size, stride in network[::-1]:
        cells = {cell * stride + offset for cell in cells for offset in range(kernel_size)}
    return max(cells) - min(cells) + 1
