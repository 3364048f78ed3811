def filter_gradient(dout, x, w):
    f_h, f_w = w.shape[:2]
    dw, db = np.zeros(w.shape), np.zeros(w.shape[3])
    for row, column in np.ndindex(dout.shape[1], dout.shape[2]):
        patch = x[:, row:row + f_h, column:column + f_w]
        here = dout[:, row, column]
        dw += (patch.reshape(len(x), -1).T @ here).reshape(w.shape)
        db = db + np.sum(here, 0)
    return dw, db


def input_gradient(dout, x, w):
    f_h, f_w = w.shape[:2]
    dx = np.zeros(x.shape)
    for row, column in np.ndindex(dout.shape[1], dout.shape[2]):
        here = dout[:, row, column]
        part = here @ w.reshape(-1, w.shape[3]).T
        dx[:, row:row + f_h, column:column + f_w] += part.reshape(len(x), f_h, f_w, -1)
    return dx
