# hint vi: so với độ dài sau khi đệm
# hint en: compare with the padded length
def output_size(n, kernel_size, padding=0, stride=1):
    if kernel_size > n:
        raise ValueError
    return (n + 2 * padding - kernel_size) // stride + 1
