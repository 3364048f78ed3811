# hint vi: còn thừa một hàng, một cột
# hint en: has a row and a column left over
def relu_backward(dout, x):
    return dout * (x > 0)


def max_pool_backward(dout, x, size):
    h, w = dout.shape[1] * size, dout.shape[2] * size
    dx = np.zeros((len(x), h, w, x.shape[3]))
    for i in range(dout.shape[1]):
        for j in range(dout.shape[2]):
            here = np.s_[:, i * size:(i + 1) * size, j * size:(j + 1) * size]
            dx[here] = (x[here] == x[here].max(axis=(1, 2), keepdims=True)) * dout[:, i:i + 1, j:j + 1]
    return dx
