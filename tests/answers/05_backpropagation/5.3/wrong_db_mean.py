# hint vi: cộng phần của cả ba ảnh
# hint en: add the parts of all three
def dense_backward(dout, x, w):
    return dout @ w.T, x.T @ dout, dout.mean(axis=0)
