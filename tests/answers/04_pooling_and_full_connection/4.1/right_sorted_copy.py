def max_pool(x, size, stride):
    import math
    N, H, W, C = x.shape
    shape = N, math.floor((H - size) / stride) + 1, math.floor((W - size) / stride) + 1, C
    result = np.empty(shape, dtype=x.dtype)
    for _, i, j, _ in np.ndindex(1, shape[1], shape[2], 1):
        window = x[:, i * stride : i * stride + size, j * stride : j * stride + size, :]
        result[:, i, j] = np.sort(window.reshape(N, size * size, C), axis=1)[:, -1]
    return result
