# hint vi: ô của chúng nhận 10 và 20.5
# hint en: their cells get 10 and 20.5
def relu_backward(dout, x):
    return dout * (x > 0)


def max_pool_backward(dout, x, size):
    dx = np.zeros(x.shape)
    for i in range(dout.shape[1]):
        for j in range(dout.shape[2]):
            here = np.s_[:, i * size:(i + 1) * size, j * size:(j + 1) * size]
            largest = x[here].max(axis=(1, 2), keepdims=True)
            dx[here] = (x[here] == largest) * largest * dout[:, i:i + 1, j:j + 1]
    return dx
