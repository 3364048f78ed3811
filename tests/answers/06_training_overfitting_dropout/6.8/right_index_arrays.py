def im2col(x, f_h, f_w):
    N, H, W, C = x.shape
    n, i, j, u, v, c = np.ogrid[:N, :H - f_h + 1, :W - f_w + 1, :f_h, :f_w, :C]
    return x[n, i + u, j + v, c].reshape(-1, f_h * f_w * C)
