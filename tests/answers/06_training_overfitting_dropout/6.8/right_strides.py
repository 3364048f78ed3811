def im2col(x, f_h, f_w):
    N, H, W, C = x.shape
    x = np.ascontiguousarray(x)
    shape = N, H - f_h + 1, W - f_w + 1, f_h, f_w, C
    a, b, c, d = x.strides
    return np.lib.stride_tricks.as_strided(x, shape, (a, b, c, b, c, d)).reshape(-1, f_h * f_w * C)
