# hint vi: Hai kênh, một cửa sổ
# hint en: Two channels, one window
def max_pool(x, size, stride):
    h, w = (x.shape[1] - size) // stride + 1, (x.shape[2] - size) // stride + 1
    out = np.zeros((len(x), h, w, x.shape[3]))
    for i in range(h):
        for j in range(w):
            out[:, i, j] = x[:, i*stride:i*stride+size, j*stride:j*stride+size].max(axis=(1, 2, 3))[:, None]
    return out
