def output_size(n, kernel_size, padding=0, stride=1):
    positions = np.arange(0, n + 2 * padding - kernel_size + 1, stride)
    if positions.size < 1:
        raise ValueError("no room")
    return np.int64(positions.size)
