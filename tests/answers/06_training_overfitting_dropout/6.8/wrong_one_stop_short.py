# hint vi: bốn chỗ dừng cho bốn hàng
# hint en: four stops give four rows
def im2col(x, f_h, f_w):
    N, H, W, C = x.shape
    rows = []
    for n in range(N):
        for i in range(H - f_h):
            for j in range(W - f_w):
                rows.append(x[n, i:i + f_h, j:j + f_w].ravel())
    return np.array(rows)
