# hint vi: Lần dừng đầu tiên đã được tính chưa
# hint en: Is the first stop counted
def output_size(n, kernel_size, padding=0, stride=1):
    if n + 2 * padding < kernel_size:
        raise ValueError
    return (n + 2 * padding - kernel_size) // stride
