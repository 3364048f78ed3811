# hint vi: không vừa lần nào, phải báo ValueError
# hint en: must raise a ValueError
def output_size(n, kernel_size, padding=0, stride=1):
    return max((n + 2 * padding - kernel_size) // stride + 1, 0)
