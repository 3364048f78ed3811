# hint vi: ghi vào mảng mà nó nhận được
# hint en: writes into the array that it was given
def im2col(x, f_h, f_w):
    windows = np.lib.stride_tricks.sliding_window_view(x, (f_h, f_w), axis=(1, 2))
    rows = windows.transpose(0, 1, 2, 4, 5, 3).reshape(-1, f_h * f_w * x.shape[3]).copy()
    x *= 0
    return rows
