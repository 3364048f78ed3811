# hint vi: số thập phân còn nguyên
# hint en: fractions survive
def im2col(x, f_h, f_w):
    N, H, W, C = x.shape
    height, width = H - f_h + 1, W - f_w + 1
    result = np.zeros((N, height, width, f_h * f_w * C), dtype=int)
    for row in range(height):
        for column in range(width):
            result[:, row, column] = x[:, row:row + f_h, column:column + f_w].reshape(N, -1)
    return result.reshape(-1, f_h * f_w * C)
