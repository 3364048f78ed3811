# hint vi: bộ lọc sâu bằng khối vào
# hint en: a filter is as deep as what goes in
def conv_parameters(kernel_size, channels, filters):
    return (kernel_size * kernel_size * min(channels, filters) + 1) * filters
