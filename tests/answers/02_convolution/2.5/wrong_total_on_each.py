# hint vi: thêm 1 ở mỗi phía
# hint en: 1 zero on each end
def same_padding(n, kernel_size, stride=1):
    total = max((-(-n // stride) - 1) * stride + kernel_size - n, 0)
    return total, total
