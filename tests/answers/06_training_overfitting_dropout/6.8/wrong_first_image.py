# hint vi: 2 × 2 × 4 chỗ dừng
# hint en: 2 × 2 × 4 stops
def im2col(x, f_h, f_w):
    _, H, W, C = x.shape
    rows = []
    for i in range(H - f_h + 1):
        for j in range(W - f_w + 1):
            rows.append(x[0, i:i + f_h, j:j + f_w].ravel())
    return np.array(rows)
