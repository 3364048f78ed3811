# hint vi: ghi vào mảng mà nó nhận được
# hint en: writes into the array
def average_pool(x, size, stride):
    x = x.astype(float, copy=False)
    x /= size * size
    h, w = (x.shape[1] - size) // stride + 1, (x.shape[2] - size) // stride + 1
    out = np.zeros((len(x), h, w, x.shape[3]))
    for i in range(h):
        for j in range(w):
            out[:, i, j] = x[:, i*stride:i*stride+size, j*stride:j*stride+size].sum(axis=(1, 2))
    return out
