# hint vi: Sai với các kích thước khác
# hint en: Wrong for other shapes
def im2col(x, f_h, f_w):
    N, H, W, C = x.shape
    height, width = H - f_h + 1, W - f_w + 1
    result = np.zeros((N, height, width, f_h, f_w, C))
    for u in range(min(f_h, 2)):
        for v in range(min(f_w, 2)):
            result[:, :, :, u, v] = x[:, u:u + height, v:v + width]
    return result.reshape(-1, f_h * f_w * C)
