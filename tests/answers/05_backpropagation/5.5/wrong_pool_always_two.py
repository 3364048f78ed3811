# hint vi: Sai khi cửa sổ không phải 2 × 2
# hint en: Wrong when the window is not 2 × 2
def relu_backward(dout, x):
    return dout * (x > 0)


def max_pool_backward(dout, x, size):
    dx = np.zeros(x.shape)
    for i in range(dout.shape[1]):
        for j in range(dout.shape[2]):
            here = np.s_[:, 2 * i:2 * i + 2, 2 * j:2 * j + 2]
            dx[here] = (x[here] == x[here].max(axis=(1, 2), keepdims=True)) * dout[:, i:i + 1, j:j + 1]
    return dx
