def max_pool(x, size, stride):
    h = (x.shape[1] - size) // stride + 1
    w = (x.shape[2] - size) // stride + 1
    out = np.full((len(x), h, w, x.shape[3]), -np.inf)
    for i in range(size):
        for j in range(size):
            cells = x[:, i:i + (h - 1) * stride + 1:stride, j:j + (w - 1) * stride + 1:stride]
            out = np.where(cells > out, cells, out)
    return out
