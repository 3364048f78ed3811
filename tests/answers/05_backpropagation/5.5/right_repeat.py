def relu_backward(dout, x):
    return np.heaviside(x, 0) * dout


def max_pool_backward(dout, x, size):
    h, w = dout.shape[1] * size, dout.shape[2] * size
    largest = layers.max_pool(x, size, size)
    both = [np.repeat(np.repeat(a, size, axis=1), size, axis=2) for a in (largest, dout)]
    dx = np.where(x[:, :h, :w] == both[0], both[1], 0.0)
    return np.pad(dx, ((0, 0), (0, x.shape[1] - h), (0, x.shape[2] - w), (0, 0)))
