# hint vi: không thể âm
# hint en: cannot be negative
def same_padding(n, kernel_size, stride=1):
    total = (-(-n // stride) - 1) * stride + kernel_size - n
    if kernel_size == 1:
        total = 0
    return total // 2, total - total // 2
