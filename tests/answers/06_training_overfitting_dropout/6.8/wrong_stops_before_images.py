# hint vi: mọi mảnh của ảnh đầu
# hint en: all patches of the first
def im2col(x, f_h, f_w):
    N, H, W, C = x.shape
    rows = []
    for i in range(H - f_h + 1):
        for j in range(W - f_w + 1):
            for n in range(N):
                rows.append(x[n, i:i + f_h, j:j + f_w].ravel())
    return np.array(rows)
