# hint vi: thêm vào cả hai phía
# hint en: added on both ends
def output_size(n, kernel_size, padding=0, stride=1):
    if n + padding < kernel_size:
        raise ValueError
    return (n + padding - kernel_size) // stride + 1
