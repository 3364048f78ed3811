# hint vi: số kênh tính một lần
# hint en: the channels once
def conv_parameters(kernel_size, channels, filters):
    return (kernel_size * kernel_size * 3 + 1) * filters
