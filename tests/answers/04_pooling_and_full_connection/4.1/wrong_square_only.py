# hint vi: có 2 hàng và 3 cột cửa sổ
# hint en: 2 rows and 3 columns of them
def max_pool(x, size, stride):
    side = (x.shape[1] - size) // stride + 1
    out = np.zeros((len(x), side, side, x.shape[3]))
    for i in range(side):
        for j in range(side):
            out[:, i, j] = x[:, i*stride:i*stride+size, j*stride:j*stride+size].max(axis=(1, 2))
    return out
