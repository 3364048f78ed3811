def relu_backward(dout, x):
    flat = [d if value > 0 else 0.0 for d, value in zip(dout.ravel().tolist(), x.ravel().tolist())]
    return np.array(flat, np.float32).reshape(x.shape).tolist()


def max_pool_backward(dout, x, size):
    dx = np.zeros(x.shape, np.float32)
    for row in range(0, x.shape[1] - size + 1, size):
        for column in range(0, x.shape[2] - size + 1, size):
            part = x[:, row:row + size, column:column + size].transpose(0, 3, 1, 2)
            flat = part.reshape(*part.shape[:2], -1)
            chosen = np.eye(size * size)[flat.argmax(axis=2)].reshape(part.shape)
            dx[:, row:row + size, column:column + size] = np.einsum("ncuv,nc->nuvc", chosen, dout[:, row // size, column // size])
    return dx.tolist()
