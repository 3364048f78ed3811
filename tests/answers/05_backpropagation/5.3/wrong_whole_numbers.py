# hint vi: 1 + 2 + 4.5
# hint en: 1 + 2 + 4.5
def dense_backward(dout, x, w):
    dw, db = np.zeros(w.shape, int), np.zeros(w.shape[1], int)
    for n in range(len(x)):
        dw = dw + np.outer(x[n], dout[n])
        db += dout[n].astype(int)
    return dout @ w.T, dw, db
