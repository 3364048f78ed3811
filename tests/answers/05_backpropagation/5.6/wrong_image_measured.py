# hint vi: đo bằng số như bài 5.2 không đủ chính xác
# hint en: measured by numbers as in exercise 5.2
def filter_gradient(dout, x, w):
    f_h, f_w = w.shape[:2]
    dw, db = np.zeros(w.shape), np.zeros(w.shape[3])
    for row, column in np.ndindex(dout.shape[1], dout.shape[2]):
        patch = x[:, row:row + f_h, column:column + f_w]
        here = dout[:, row, column]
        dw += np.einsum("nuvc,nk->uvck", patch, here)
        db += here.sum(axis=0)
    return dw, db


def input_gradient(dout, x, w):
    return numerical_gradient(lambda x: (layers.conv2d(x, w) * dout).sum(), x)
