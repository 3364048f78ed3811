# hint vi: Gradient âm cứ đi qua
# hint en: Negative gradients pass
def relu_backward(dout, x):
    return np.where(dout * x > 0, dout, 0)


def max_pool_backward(dout, x, size):
    dx = np.zeros(x.shape)
    for row in range(dout.shape[1]):
        for column in range(dout.shape[2]):
            here = np.s_[:, row * size:(row + 1) * size, column * size:(column + 1) * size]
            won = x[here] == x[here].max(axis=(1, 2), keepdims=True)
            dx[here] = won * dout[:, row:row + 1, column:column + 1]
    return dx
