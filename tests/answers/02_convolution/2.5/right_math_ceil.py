import math


def same_padding(n, kernel_size, stride=1):
    total = max(0, (math.ceil(n / stride) - 1) * stride + kernel_size - n)
    return (math.floor(total / 2), math.ceil(total / 2))
