# hint vi: dx sai
# hint en: dx is wrong
def dense_backward(dout, x, w):
    return (w.T @ dout.T).T, x.T @ dout, dout.sum(axis=0)
