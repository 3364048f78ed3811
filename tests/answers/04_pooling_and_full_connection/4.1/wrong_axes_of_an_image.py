# hint vi: mỗi chiều có hai cửa sổ
# hint en: two windows along each side
def max_pool(x, size, stride):
    h = (x.shape[0] - size) // stride + 1
    w = (x.shape[1] - size) // stride + 1
    result = np.zeros((h, w, x.shape[2], x.shape[3]))
    for row in range(h):
        for column in range(w):
            result[row, column] = x[row*stride:row*stride+size, column*stride:column*stride+size].max(axis=(0, 1))
    return result
