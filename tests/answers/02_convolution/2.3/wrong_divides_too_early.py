# hint vi: đem những gì chia cho bước trượt
# hint en: what exactly do you divide by the stride
def output_size(n, kernel_size, padding=0, stride=1):
    if n + 2 * padding < kernel_size:
        raise ValueError
    return (n - kernel_size) // stride + 2 * padding // stride + 1
