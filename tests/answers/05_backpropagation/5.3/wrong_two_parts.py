# hint vi: Hàm trả về ba mảng
# hint en: The function returns three arrays
def dense_backward(dout, x, w):
    return x.T @ dout, dout.sum(axis=0)
