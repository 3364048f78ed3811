# hint vi: 3 × 2 × 3 số
# hint en: 3 × 2 × 3 numbers
def im2col(x, f_h, f_w):
    windows = np.lib.stride_tricks.sliding_window_view(x, (f_h, f_w), axis=(1, 2))
    return windows.reshape(-1, f_h * f_w)
