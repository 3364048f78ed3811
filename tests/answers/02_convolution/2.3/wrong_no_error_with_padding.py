# hint vi: Đã thêm đệm mà cửa sổ vẫn dài hơn
# hint en: longer even than the padded image
def output_size(n, kernel_size, padding=0, stride=1):
    if padding == 0 and kernel_size > n:
        raise ValueError
    return max((n + 2 * padding - kernel_size) // stride + 1, 0)
