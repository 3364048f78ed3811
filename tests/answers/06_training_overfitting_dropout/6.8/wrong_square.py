# hint vi: 2 × 2 × 4 chỗ dừng
# hint en: 2 × 2 × 4 stops
def im2col(x, f_h, f_w):
    N, H, W, C = x.shape
    rows = []
    for n in range(N):
        for i in range(H - f_h + 1):
            for j in range(W - f_h + 1):
                rows.append(x[n, i:i + f_h, j:j + f_h].ravel())
    return np.array(rows)
