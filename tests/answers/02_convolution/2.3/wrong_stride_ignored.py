# hint vi: cửa sổ đứng ở cột 0, 2, 4
# hint en: the window stands at columns 0, 2, 4
def output_size(n, kernel_size, padding=0, stride=1):
    if n + 2 * padding < kernel_size:
        raise ValueError
    return n + 2 * padding - kernel_size + 1
