# hint vi: không ra khỏi cửa sổ ấy
# hint en: never leaves that window
def relu_backward(dout, x):
    return dout * (x > 0)


def max_pool_backward(dout, x, size):
    dx = np.zeros(x.shape)
    for n, i, j, c in np.ndindex(dout.shape):
        best = x[n, i * size:(i + 1) * size, j * size:(j + 1) * size, c].max()
        dx[n, :, :, c][x[n, :, :, c] == best] = dout[n, i, j, c]
    return dx
