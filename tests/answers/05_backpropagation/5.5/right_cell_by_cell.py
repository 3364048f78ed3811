def relu_backward(dout, x):
    return dout * np.sign(np.maximum(x, 0))


def max_pool_backward(dout, x, size):
    h, w = dout.shape[1:3]
    cells = [np.s_[:, row:h * size:size, column:w * size:size] for row in range(size) for column in range(size)]
    largest = np.max([x[cell] for cell in cells], axis=0)
    dx = np.zeros(x.shape)
    for cell in cells:
        dx[cell] += dout * (x[cell] == largest)
    return dx
