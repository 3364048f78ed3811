# hint vi: vẫn vừa một lần
# hint en: still fits once
def output_size(n, kernel_size, padding=0, stride=1):
    if kernel_size >= n + 2 * padding:
        raise ValueError
    return (n + 2 * padding - kernel_size) // stride + 1
