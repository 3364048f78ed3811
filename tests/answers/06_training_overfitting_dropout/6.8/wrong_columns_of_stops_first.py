# hint vi: các mảnh cũng theo thứ tự ấy
# hint en: so are the patches themselves
def im2col(x, f_h, f_w):
    N, H, W, C = x.shape
    rows = []
    for n in range(N):
        for j in range(W - f_w + 1):
            for i in range(H - f_h + 1):
                rows.append(x[n, i:i + f_h, j:j + f_w].ravel())
    return np.array(rows)
