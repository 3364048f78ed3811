def dense_backward(dout, x, w):
    dx = (dout[:, None, :] * w[None]).sum(axis=2)
    dw = (x[:, :, None] * dout[:, None, :]).sum(0)
    return dx, dw, np.add.reduce(dout)
