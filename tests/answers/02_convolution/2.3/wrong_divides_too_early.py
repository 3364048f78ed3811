# hint vi: chia cho bước trượt sau khi đã cộng đệm
# hint en: divide by the stride after adding the padding
def output_size(n, kernel_size, padding=0, stride=1):
    if n + 2 * padding < kernel_size:
        raise ValueError
    return (n - kernel_size) // stride + 2 * padding // stride + 1
