# hint vi: số hàng tính từ hai chiều cao
# hint en: rows come from the two heights
def cross_correlate(image, kernel):
    f = kernel.shape[0]
    height, width = image.shape[0] - f + 1, image.shape[1] - f + 1
    result = np.zeros((height, width))
    for row in range(height):
        for column in range(width):
            result[row, column] = np.sum(image[row:row + f, column:column + f] * kernel)
    return result
