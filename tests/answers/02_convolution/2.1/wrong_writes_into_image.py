# hint vi: ghi vào ảnh hoặc bộ lọc
# hint en: writes into the image or the filter
def cross_correlate(image, kernel):
    f_h, f_w = kernel.shape
    height, width = image.shape[0] - f_h + 1, image.shape[1] - f_w + 1
    result = np.zeros((height, width))
    for row in range(height):
        for column in range(width):
            result[row, column] = np.sum(image[row:row + f_h, column:column + f_w] * kernel)
    image[:height, :width] = result
    return result
