def same_padding(n, kernel_size, stride=1):
    last_start = np.arange(0, n, stride)[-1]
    missing = np.maximum(last_start + kernel_size - n, 0)
    return np.array([missing // 2, (missing + 1) // 2])
