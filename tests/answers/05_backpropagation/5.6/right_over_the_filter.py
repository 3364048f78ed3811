def filter_gradient(dout, x, w):
    h, width = dout.shape[1:3]
    dw = np.zeros(w.shape, np.float64)
    for u in range(w.shape[0]):
        for v in range(w.shape[1]):
            dw[u, v] = np.einsum("nijc,nijk->ck", x[:, u:u + h, v:v + width], dout)
    return [dw, np.einsum("nijk->k", dout)]


def input_gradient(dout, x, w):
    h, width = dout.shape[1:3]
    dx = np.zeros_like(x)
    for u in range(w.shape[0]):
        for v in range(w.shape[1]):
            dx[:, u:u + h, v:v + width] += dout @ w[u, v].T
    return dx
