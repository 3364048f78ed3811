# hint vi: ghi vào mảng mà nó nhận được
# hint en: writes into the array
def max_pool(x, size, stride):
    h, w = (x.shape[1] - size) // stride + 1, (x.shape[2] - size) // stride + 1
    out = np.zeros((len(x), h, w, x.shape[3]))
    for i in range(h):
        for j in range(w):
            window = x[:, i*stride:i*stride+size, j*stride:j*stride+size]
            window.sort(axis=1)
            window.sort(axis=2)
            out[:, i, j] = window[:, -1, -1]
    return out
