# hint vi: ô dư dồn về sau
# hint en: the odd one goes after
def same_padding(n, kernel_size, stride=1):
    total = max((-(-n // stride) - 1) * stride + kernel_size - n, 0)
    return total - total // 2, total // 2
