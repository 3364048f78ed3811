def output_size(n, kernel_size, padding=0, stride=1):
    stops = range(-padding, n + padding - kernel_size + 1, stride)
    if len(stops) == 0:
        raise ValueError
    return len(stops)
