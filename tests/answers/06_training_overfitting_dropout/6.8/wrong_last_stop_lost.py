# hint vi: mọi mảnh của ảnh đầu
# hint en: all patches of the first
def im2col(x, f_h, f_w):
    N, H, W, C = x.shape
    height, width = H - f_h + 1, W - f_w + 1
    result = np.zeros((N, height, width, f_h * f_w * C))
    for row in range(height):
        for column in range(width):
            result[0, row, column] = x[0, row:row + f_h, column:column + f_w].reshape(-1)
    return result.reshape(-1, f_h * f_w * C)
