# hint vi: các cửa sổ chồng lên nhau
# hint en: the windows overlap
def max_pool(x, size, stride):
    h, w = (x.shape[1] - size) // stride + 1, (x.shape[2] - size) // stride + 1
    out = np.zeros((len(x), h, w, x.shape[3]))
    for i in range(h):
        for j in range(w):
            out[:, i, j] = x[:, i*stride:(i+1)*stride, j*stride:(j+1)*stride].max(axis=(1, 2))
    return out
