# hint vi: các số của một ô ở mọi kênh
# hint en: the numbers of one cell in all channels
def im2col(x, f_h, f_w):
    N, H, W, C = x.shape
    rows = []
    for n in range(N):
        for i in range(H - f_h + 1):
            for j in range(W - f_w + 1):
                rows.append(x[n, i:i + f_h, j:j + f_w].transpose(2, 0, 1).ravel())
    return np.array(rows)
