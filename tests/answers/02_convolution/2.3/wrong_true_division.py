# hint vi: 4, không phải 4.0
# hint en: 4, not 4.0
def output_size(n, kernel_size, padding=0, stride=1):
    if n + 2 * padding < kernel_size:
        raise ValueError
    return np.floor((n + 2 * padding - kernel_size) / stride) + 1
