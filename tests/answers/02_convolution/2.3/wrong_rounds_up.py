# hint vi: cú nhảy cuối không trọn
# hint en: the last leap cannot be finished
def output_size(n, kernel_size, padding=0, stride=1):
    if n + 2 * padding < kernel_size:
        raise ValueError
    return -(-(n + 2 * padding - kernel_size) // stride) + 1
