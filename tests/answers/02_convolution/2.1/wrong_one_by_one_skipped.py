# hint vi: nhân từng điểm với số duy nhất của bộ lọc
# hint en: multiplies each by the filter's one number
def cross_correlate(image, kernel):
    if kernel.size == 1:                     # "nothing to do"
        return image
    height, width = image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1
    result = np.zeros((height, width))
    for row in range(height):
        for column in range(width):
            result[row, column] = np.sum(image[row:row + kernel.shape[0], column:column + kernel.shape[1]] * kernel)
    return result
