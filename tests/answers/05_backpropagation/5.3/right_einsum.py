def dense_backward(dout, x, w):
    dx = np.einsum("nk,dk->nd", dout, w)
    dw = np.einsum("nd,nk->dk", x, dout)
    db = np.einsum("nk->k", dout)
    return dx, dw, db
