def output_size(n, kernel_size, padding=0, stride=1):
    count, end = 0, kernel_size
    while end <= n + padding + padding:
        count += 1
        end += stride
    if not count:
        raise ValueError(f"{kernel_size} > {n}")
    return count
