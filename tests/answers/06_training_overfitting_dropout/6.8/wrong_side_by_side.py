# hint vi: bốn chỗ dừng cho bốn hàng
# hint en: four stops give four rows
def im2col(x, f_h, f_w):
    N, H, W, C = x.shape
    rows = []
    for n in range(N):
        for i in range(0, H - f_h + 1, f_h):
            for j in range(0, W - f_w + 1, f_w):
                rows.append(x[n, i:i + f_h, j:j + f_w].ravel())
    return np.array(rows)
