import math


def output_size(n, kernel_size, padding=0, stride=1):
    size = math.floor((n + 2 * padding - kernel_size) / stride) + 1
    if n + 2 * padding < kernel_size:
        raise ValueError("too small")
    return size
