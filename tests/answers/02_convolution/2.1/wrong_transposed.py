# hint vi: đúng hàng và cột nơi cửa sổ dừng
# hint en: the row and column where the window stands
def cross_correlate(image, kernel):
    height, width = image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1
    result = np.zeros((width, height))
    for row in range(height):
        for column in range(width):
            result[column, row] = np.sum(image[row:row + kernel.shape[0], column:column + kernel.shape[1]] * kernel)
    return result.reshape(height, width)
