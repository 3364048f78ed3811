# hint vi: mỗi chiều có hai cửa sổ
# hint en: two windows along each side
def max_pool(x, size, stride):
    h, w = x.shape[1] // stride + 1, x.shape[2] // stride + 1
    out = np.zeros((len(x), h, w, x.shape[3]))
    for i in range(h):
        for j in range(w):
            window = x[:, i*stride:i*stride+size, j*stride:j*stride+size]
            if window.size:
                out[:, i, j] = window.max(axis=(1, 2))
    return out
