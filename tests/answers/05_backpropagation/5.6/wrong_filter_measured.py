# hint vi: đo bằng số như bài 5.2 không đủ chính xác
# hint en: measured by numbers as in exercise 5.2
def filter_gradient(dout, x, w):
    dw = numerical_gradient(lambda w: (layers.conv2d(x, w) * dout).sum(), w)
    return dw, dout.sum(axis=(0, 1, 2))


def input_gradient(dout, x, w):
    f_h, f_w = w.shape[:2]
    dx = np.zeros(x.shape)
    for row, column in np.ndindex(dout.shape[1], dout.shape[2]):
        here = dout[:, row, column]
        dx[:, row:row + f_h, column:column + f_w] += np.einsum("nk,uvck->nuvc", here, w)
    return dx
