# hint vi: ô thừa nhận 0
# hint en: these cells get 0
def relu_backward(dout, x):
    return dout * (x > 0)


def max_pool_backward(dout, x, size):
    dx = x.astype(float)
    for i in range(dout.shape[1]):
        for j in range(dout.shape[2]):
            here = np.s_[:, i * size:(i + 1) * size, j * size:(j + 1) * size]
            dx[here] = (x[here] == x[here].max(axis=(1, 2), keepdims=True)) * dout[:, i:i + 1, j:j + 1]
    return dx
