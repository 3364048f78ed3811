# hint vi: dw sai
# hint en: dw is wrong
def dense_backward(dout, x, w):
    return x.T @ dout, dout @ w.T, dout.sum(axis=0)
