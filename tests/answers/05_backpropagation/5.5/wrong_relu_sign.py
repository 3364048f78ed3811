# hint vi: bị chặn ở ô có số vào âm
# hint en: blocked where it was negative
def relu_backward(dout, x):
    return dout * np.sign(x)


def max_pool_backward(dout, x, size):
    dx = np.zeros(x.shape)
    for row in range(dout.shape[1]):
        for column in range(dout.shape[2]):
            here = np.s_[:, row * size:(row + 1) * size, column * size:(column + 1) * size]
            won = x[here] == x[here].max(axis=(1, 2), keepdims=True)
            dx[here] = won * dout[:, row:row + 1, column:column + 1]
    return dx
