# hint vi: chỉ có tác dụng từ tầng sau
# hint en: takes effect from the next layer on
def receptive_field(network):
    return 1 + sum(kernel_size - 1 for kernel_size, _ in network)
