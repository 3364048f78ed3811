# hint vi: ghi vào một mảng
# hint en: writes into an array
def dense_backward(dout, x, w):
    dx, dw = dout @ w.T, x.T @ dout
    for n in range(1, len(dout)):
        dout[0] += dout[n]
    return dx, dw, dout[0]
