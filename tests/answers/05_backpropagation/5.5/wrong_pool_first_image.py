# hint vi: mỗi kênh của mỗi ảnh có ô thắng
# hint en: each channel of each image has a winner
def relu_backward(dout, x):
    return dout * (x > 0)


def max_pool_backward(dout, x, size):
    dx = np.zeros(x.shape)
    for i in range(dout.shape[1]):
        for j in range(dout.shape[2]):
            for c in range(x.shape[3]):
                window = x[0, i * size:(i + 1) * size, j * size:(j + 1) * size, c]
                row, column = np.unravel_index(window.argmax(), window.shape)
                dx[0, i * size + row, j * size + column, c] = dout[0, i, j, c]
    return dx
