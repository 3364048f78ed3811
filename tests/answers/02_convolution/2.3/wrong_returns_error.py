# hint vi: phải báo ValueError
# hint en: must raise a ValueError
def output_size(n, kernel_size, padding=0, stride=1):
    if n + 2 * padding < kernel_size:
        return ValueError
    return (n + 2 * padding - kernel_size) // stride + 1
