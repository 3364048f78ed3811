def filter_gradient(dout, x, w):
    f_h, f_w = w.shape[:2]
    dw, db = np.zeros(w.shape), np.zeros(w.shape[3])
    for row, column in np.ndindex(dout.shape[1], dout.shape[2]):
        patch = x[:, row:row + f_h, column:column + f_w]
        here = dout[:, row, column]
        for image, slopes in zip(patch, here):
            dw += image[:, :, :, None] * slopes
            db += slopes
    return dw, db


def input_gradient(dout, x, w):
    f_h, f_w = w.shape[:2]
    dx = np.zeros(x.shape)
    for row, column in np.ndindex(dout.shape[1], dout.shape[2]):
        here = dout[:, row, column]
        for n in range(len(x)):
            for k in range(w.shape[3]):
                dx[n, row:row + f_h, column:column + f_w] += here[n, k] * w[:, :, :, k]
    return dx
