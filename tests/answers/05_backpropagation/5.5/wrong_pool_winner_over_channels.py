# hint vi: mỗi kênh của mỗi ảnh có ô thắng
# hint en: each channel of each image has a winner
def relu_backward(dout, x):
    return dout * (x > 0)


def max_pool_backward(dout, x, size):
    dx = np.zeros(x.shape)
    for i in range(dout.shape[1]):
        for j in range(dout.shape[2]):
            here = np.s_[:, i * size:(i + 1) * size, j * size:(j + 1) * size]
            won = x[here] == x[here].max(axis=(1, 2, 3), keepdims=True)
            dx[here] = won * dout[:, i:i + 1, j:j + 1]
    return dx
