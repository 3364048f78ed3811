# hint vi: bốn chỗ dừng cho bốn hàng
# hint en: four stops give four rows
def im2col(x, f_h, f_w):
    N, H, W, C = x.shape
    x = np.pad(x, ((0, 0), (0, f_h - 1), (0, f_w - 1), (0, 0)))
    windows = np.lib.stride_tricks.sliding_window_view(x, (f_h, f_w), axis=(1, 2))
    return windows.transpose(0, 1, 2, 4, 5, 3).reshape(-1, f_h * f_w * C)
