# hint vi: lấy nhầm chiều của ảnh hay của bộ lọc
# hint en: one side of the image or the filter used for the other
def cross_correlate(image, kernel):
    height, width = image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1
    result = np.zeros((height, width))
    for row in range(height):
        for column in range(min(width, image.shape[0])):
            if row < image.shape[1]:
                result[row, column] = np.sum(image[row:row + kernel.shape[0], column:column + kernel.shape[1]] * kernel)
    return result
