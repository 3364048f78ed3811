# hint vi: Hai kênh, một cửa sổ
# hint en: Two channels, one window
def max_pool(x, size, stride):
    h, w = (x.shape[1] - size) // stride + 1, (x.shape[2] - size) // stride + 1
    out = np.zeros((len(x), h, w, 1))
    for n in range(len(x)):
        for i in range(h):
            for j in range(w):
                out[n, i, j, 0] = x[n, i*stride:i*stride+size, j*stride:j*stride+size, 0].max()
    return out
