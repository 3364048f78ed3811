# hint vi: Tham số thứ ba là đệm
# hint en: The third parameter is the padding
def output_size(n, kernel_size, stride=1, padding=0):
    if n + 2 * padding < kernel_size:
        raise ValueError
    return (n + 2 * padding - kernel_size) // stride + 1
