# hint vi: dx sai
# hint en: dx is wrong
def dense_backward(dout, x, w):
    return dout * x, x.T @ dout, dout.sum(axis=0)
