# hint vi: db sai
# hint en: db is wrong
def dense_backward(dout, x, w):
    return dout @ w.T, x.T @ dout, dout.sum(axis=1)
