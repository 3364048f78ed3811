def relu_backward(dout, x):
    return np.where(x > 0, dout, 0)


def max_pool_backward(dout, x, size):
    N, H, W, C = dout.shape
    dx = np.zeros_like(x, dtype=float)
    for n in range(N):
        for i in range(H):
            for j in range(W):
                for c in range(C):
                    window = x[n, i * size:(i + 1) * size, j * size:(j + 1) * size, c]
                    row, column = np.unravel_index(window.argmax(), window.shape)
                    dx[n, i * size + row, j * size + column, c] = dout[n, i, j, c]
    return dx
