def average_pool(x, size, stride):
    N, H, W, C = x.shape
    H_out, W_out = layers.output_size(H, size, stride=stride), layers.output_size(W, size, 0, stride)
    out = np.zeros((N, H_out, W_out, C))
    for n in range(N):
        for i in range(H_out):
            for j in range(W_out):
                for c in range(C):
                    total = 0.0
                    for di in range(size):
                        for dj in range(size):
                            total += x[n, i * stride + di, j * stride + dj, c]
                    out[n, i, j, c] = total / (size * size)
    return out
