# hint vi: cộng phần của cả ba ảnh
# hint en: add the parts of all three
def dense_backward(dout, x, w):
    for image, slopes in zip(x, dout):
        dw = np.outer(image, slopes)
    return dout @ w.T, dw, dout.sum(axis=0)
