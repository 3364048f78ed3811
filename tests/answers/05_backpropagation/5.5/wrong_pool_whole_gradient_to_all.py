# hint vi: các ô khác nhận 0
# hint en: all others get 0
def relu_backward(dout, x):
    return dout * (x > 0)


def max_pool_backward(dout, x, size):
    dx = np.zeros(x.shape)
    for i in range(dout.shape[1]):
        for j in range(dout.shape[2]):
            dx[:, i * size:(i + 1) * size, j * size:(j + 1) * size] = dout[:, i:i + 1, j:j + 1]
    return dx
