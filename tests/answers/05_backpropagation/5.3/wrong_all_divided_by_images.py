# hint vi: dx thì mỗi ảnh một hàng
# hint en: dx has a row for each image
def dense_backward(dout, x, w):
    dout = dout / dout.shape[0]
    return dout @ w.T, x.T @ dout, dout.sum(axis=0)
