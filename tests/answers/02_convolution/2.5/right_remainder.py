def same_padding(n, kernel_size, stride=1):
    """TensorFlow's own way of writing it."""
    rest = n % stride
    total = kernel_size - (rest if rest else stride)
    total = total if total > 0 else 0
    return [total // 2, total - total // 2]
