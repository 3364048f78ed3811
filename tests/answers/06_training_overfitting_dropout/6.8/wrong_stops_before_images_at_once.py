# hint vi: mọi mảnh của ảnh đầu
# hint en: all patches of the first
def im2col(x, f_h, f_w):
    N, H, W, C = x.shape
    rows = [x[:, i:i + f_h, j:j + f_w].reshape(N, -1) for i in range(H - f_h + 1) for j in range(W - f_w + 1)]
    return np.concatenate(rows)
