# hint vi: các số của một ô ở mọi kênh
# hint en: the numbers of one cell in all channels
def im2col(x, f_h, f_w):
    windows = np.lib.stride_tricks.sliding_window_view(x, (f_h, f_w), axis=(1, 2))
    return windows.reshape(-1, f_h * f_w * x.shape[3])
