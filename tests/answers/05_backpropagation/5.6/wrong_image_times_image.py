# hint vi: Cộng dồn, đừng ghi đè
# hint en: Add, do not overwrite
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
    f_h, f_w = w.shape[:2]
    dx = np.zeros(x.shape)
    for row, column in np.ndindex(dout.shape[1], dout.shape[2]):
        here = dout[:, row, column]
        dx[:, row:row + f_h, column:column + f_w] += np.einsum("nk,uvck,nuvc->nuvc", here, w, x[:, row:row + f_h, column:column + f_w])
    return dx
