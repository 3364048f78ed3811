# hint vi: dw sai
# hint en: dw is wrong
def dense_backward(dout, x, w):
    return dout @ w.T, dout.T @ x, dout.sum(axis=0)
