# hint vi: có 2 hàng và 3 cột cửa sổ
# hint en: 2 rows and 3 columns of them
def max_pool(x, size, stride):
    N, W, H, C = x.shape
    h, w = (H - size) // stride + 1, (W - size) // stride + 1
    out = np.zeros((N, h, w, C))
    for i in range(h):
        for j in range(w):
            window = x[:, i*stride:i*stride+size, j*stride:j*stride+size]
            out[:, i, j] = window.max(axis=(1, 2)) if window.size else 0
    return out
