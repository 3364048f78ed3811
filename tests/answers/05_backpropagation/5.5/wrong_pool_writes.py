# hint vi: ghi vào mảng
# hint en: writes into an array
def relu_backward(dout, x):
    return dout * (x > 0)


def max_pool_backward(dout, x, size):
    dx = np.zeros(x.shape)
    for n, i, j, c in np.ndindex(dout.shape):
        window = x[n, i * size:(i + 1) * size, j * size:(j + 1) * size, c]
        row, column = np.unravel_index(window.argmax(), window.shape)
        dx[n, i * size + row, j * size + column, c] = dout[n, i, j, c]
        window[row, column] = -99
    return dx
