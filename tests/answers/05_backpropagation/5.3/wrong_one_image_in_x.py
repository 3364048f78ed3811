# hint vi: dx thì mỗi ảnh một hàng
# hint en: dx has a row for each image
def dense_backward(dout, x, w):
    return (dout @ w.T).sum(axis=0, keepdims=True), x.T @ dout, dout.sum(axis=0)
