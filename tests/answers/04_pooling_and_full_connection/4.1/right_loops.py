def max_pool(x, size, stride):
    N, H, W, C = x.shape
    H_out = layers.output_size(H, size, stride=stride)
    W_out = layers.output_size(W, size, stride=stride)
    out = np.zeros((N, H_out, W_out, C))
    for n in range(N):
        for c in range(C):
            for i in range(H_out):
                for j in range(W_out):
                    best = x[n, i * stride, j * stride, c]
                    for di in range(size):
                        for dj in range(size):
                            if x[n, i * stride + di, j * stride + dj, c] > best:
                                best = x[n, i * stride + di, j * stride + dj, c]
                    out[n, i, j, c] = best
    return out
