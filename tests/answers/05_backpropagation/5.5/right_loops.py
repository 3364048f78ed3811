def relu_backward(dout, x):
    dx = np.zeros(dout.shape)
    for place in np.ndindex(x.shape):
        if x[place] > 0:
            dx[place] = dout[place]
    return dx


def max_pool_backward(dout, x, size):
    dx = np.zeros(x.shape)
    for n, i, j, c in np.ndindex(dout.shape):
        best = None
        for row in range(i * size, i * size + size):
            for column in range(j * size, j * size + size):
                if best is None or x[n, row, column, c] > x[n, best[0], best[1], c]:
                    best = row, column
        dx[n, best[0], best[1], c] += dout[n, i, j, c]
    return dx
