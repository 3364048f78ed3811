# hint vi: mỗi hàng là một mảnh, đọc
# hint en: each row is a patch, read
def im2col(x, f_h, f_w):
    N, H, W, C = x.shape
    size = N * (H - f_h + 1) * (W - f_w + 1), f_h * f_w * C
    return np.resize(x, size)
