# hint vi: dx sai
# hint en: dx is wrong
def dense_backward(dout, x, w):
    return dout @ w.reshape(w.shape[1], w.shape[0]), x.T @ dout, dout.sum(axis=0)
