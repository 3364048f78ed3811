# hint vi: Hai cửa sổ
# hint en: Two windows
def relu_backward(dout, x):
    return dout * (x > 0)


def max_pool_backward(dout, x, size):
    dx = np.zeros(x.shape)
    for i in range(dout.shape[2]):
        for j in range(dout.shape[1]):
            here = np.s_[:, i * size:(i + 1) * size, j * size:(j + 1) * size]
            dx[here] = (x[here] == x[here].max(axis=(1, 2), keepdims=True)) * dout[:, i:i + 1, j:j + 1]
    return dx
