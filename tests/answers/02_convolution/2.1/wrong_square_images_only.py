# hint vi: số hàng tính từ hai chiều cao
# hint en: rows come from the two heights
def cross_correlate(image, kernel):
    n = image.shape[0]
    height, width = n - kernel.shape[0] + 1, n - kernel.shape[1] + 1
    result = np.zeros((height, width))
    for row in range(height):
        for column in range(width):
            result[row, column] = np.sum(image[row:row + kernel.shape[0], column:column + kernel.shape[1]] * kernel)
    return result
