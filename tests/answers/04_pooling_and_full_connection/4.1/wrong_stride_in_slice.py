# hint vi: là số lớn nhất trong cửa sổ
# hint en: is the largest number of its window
def max_pool(x, size, stride):
    h, w = (x.shape[1] - size) // stride + 1, (x.shape[2] - size) // stride + 1
    out = np.zeros((len(x), h, w, x.shape[3]))
    for i in range(h):
        for j in range(w):
            out[:, i, j] = x[:, i:i+size, j:j+size].max(axis=(1, 2))
    return out
