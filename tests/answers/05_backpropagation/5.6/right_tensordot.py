def filter_gradient(dout, x, w):
    f_h, f_w = w.shape[:2]
    dw, db = np.zeros(w.shape), np.zeros(w.shape[3])
    for row, column in np.ndindex(dout.shape[1], dout.shape[2]):
        patch = x[:, row:row + f_h, column:column + f_w]
        here = dout[:, row, column]
        dw += np.tensordot(patch, here, axes=(0, 0))
        db += np.ones(len(here)) @ here
    return dw, db


def input_gradient(dout, x, w):
    f_h, f_w = w.shape[:2]
    dx = np.zeros(x.shape)
    for row, column in np.ndindex(dout.shape[1], dout.shape[2]):
        here = dout[:, row, column]
        dx[:, row:row + f_h, column:column + f_w] += np.tensordot(here, w, axes=(1, 3))
    return dx
