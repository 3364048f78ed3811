# hint vi: số 7 và số 9 thắng
# hint en: 7 and 9 have won
def relu_backward(dout, x):
    return dout * (x > 0)


def max_pool_backward(dout, x, size):
    dx = np.zeros(x.shape)
    for i in range(dout.shape[1]):
        for j in range(dout.shape[2]):
            here = np.s_[:, i * size:(i + 1) * size, j * size:(j + 1) * size]
            dx[here] = (x[here] == x.max(axis=(1, 2), keepdims=True)) * dout[:, i:i + 1, j:j + 1]
    return dx
