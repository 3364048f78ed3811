# hint vi: mỗi hàng là một mảnh, đọc
# hint en: each row is a patch, read
def im2col(x, f_h, f_w):
    N, H, W, C = x.shape
    rows = []
    for n in range(N):
        for i in range(H - f_h + 1):
            for j in range(W - f_w + 1):
                rows.append(x[n, i:i + f_h, j:j + f_w].transpose(1, 0, 2).ravel())
    return np.array(rows)
