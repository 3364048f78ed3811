def filter_gradient(dout, x, w):
    dw, db = np.zeros(w.shape), np.zeros(w.shape[3])
    for n, row, column, k in np.ndindex(dout.shape):
        db[k] += dout[n, row, column, k]
        for u, v, c in np.ndindex(w.shape[:3]):
            dw[u, v, c, k] += x[n, row + u, column + v, c] * dout[n, row, column, k]
    return dw, db


def input_gradient(dout, x, w):
    dx = np.zeros(x.shape)
    for n, row, column, k in np.ndindex(dout.shape):
        for u, v, c in np.ndindex(w.shape[:3]):
            dx[n, row + u, column + v, c] += w[u, v, c, k] * dout[n, row, column, k]
    return dx
