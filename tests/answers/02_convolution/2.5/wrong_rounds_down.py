# hint vi: làm tròn lên, tức 4
# hint en: rounded up, that is 4
def same_padding(n, kernel_size, stride=1):
    total = max((n // stride - 1) * stride + kernel_size - n, 0)
    return total // 2, total - total // 2
