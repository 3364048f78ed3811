def filter_gradient(dout, x, w):
    windows = np.lib.stride_tricks.sliding_window_view(x, w.shape[:2], axis=(1, 2))
    return np.einsum("nijcuv,nijk->uvck", windows, dout), dout.reshape(-1, dout.shape[3]).sum(0)


def input_gradient(dout, x, w):
    parts = np.einsum("nijk,uvck->nijuvc", dout, w)
    dx = np.zeros(x.shape)
    for i, j, u, v in np.ndindex(parts.shape[1:5]):
        dx[:, i + u, j + v] += parts[:, i, j, u, v]
    return dx
