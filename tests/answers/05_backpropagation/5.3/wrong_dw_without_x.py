# hint vi: dw sai
# hint en: dw is wrong
def dense_backward(dout, x, w):
    return dout @ w.T, np.ones_like(x).T @ dout, dout.sum(axis=0)
