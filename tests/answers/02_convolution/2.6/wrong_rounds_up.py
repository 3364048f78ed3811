# hint vi: cửa sổ đứng ở hàng 0, 2 và cột 0, 2
# hint en: the window stands at rows 0, 2 and columns 0, 2
def conv2d(image, kernel, stride=1, padding=0):
    image = np.asarray(image, dtype=float)
    H, W = image.shape
    f_h, f_w = kernel.shape
    big = np.zeros((H + 2 * padding, W + 2 * padding))
    big[padding:padding + H, padding:padding + W] = image
    rows, columns = -(-(H + 2 * padding - f_h) // stride) + 1, -(-(W + 2 * padding - f_w) // stride) + 1
    out = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            out[i, j] = np.sum(big[i * stride:i * stride + f_h, j * stride:j * stride + f_w] * kernel)
    return out
