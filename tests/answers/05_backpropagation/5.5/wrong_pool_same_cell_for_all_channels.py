# hint vi: mỗi kênh của mỗi ảnh có ô thắng
# hint en: each channel of each image has a winner
def relu_backward(dout, x):
    return dout * (x > 0)


def max_pool_backward(dout, x, size):
    dx = np.zeros(x.shape)
    for n in range(len(x)):
        for i in range(dout.shape[1]):
            for j in range(dout.shape[2]):
                window = x[n, i * size:(i + 1) * size, j * size:(j + 1) * size, 0]
                row, column = np.unravel_index(window.argmax(), window.shape)
                dx[n, i * size + row, j * size + column] = dout[n, i, j]
    return dx
