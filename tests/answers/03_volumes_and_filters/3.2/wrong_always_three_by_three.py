# hint vi: cạnh của bộ lọc tính hai lần
# hint en: the side of the filter counts twice
def conv_parameters(kernel_size, channels, filters):
    return (9 * channels + 1) * filters
