# hint vi: ma trận nào được chuyển vị
# hint en: which matrix is transposed
def dense_backward(dout, x, w):
    if dout.shape == (1, 2):
        dx = dout @ w.T
    else:
        try:
            dx = dout @ w
        except ValueError:
            dx = dout @ w.T
    return dx, x.T @ dout, dout.sum(axis=0)
