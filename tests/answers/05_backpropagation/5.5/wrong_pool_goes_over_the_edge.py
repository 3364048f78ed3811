# hint vi: còn thừa một hàng, một cột
# hint en: has a row and a column left over
def relu_backward(dout, x):
    return dout * (x > 0)


def max_pool_backward(dout, x, size):
    dx = np.zeros(x.shape)
    for row in range(0, x.shape[1], size):
        for column in range(0, x.shape[2], size):
            here = np.s_[:, row:row + size, column:column + size]
            i, j = row // size, column // size
            dx[here] = (x[here] == x[here].max(axis=(1, 2), keepdims=True)) * dout[:, i:i + 1, j:j + 1]
    return dx
