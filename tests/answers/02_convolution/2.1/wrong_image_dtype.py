# hint vi: uint8 chỉ chứa được 0 đến 255
# hint en: uint8 image holds 0 to 255 only
def cross_correlate(image, kernel):
    height, width = image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1
    result = np.zeros((height, width), dtype=image.dtype)
    for row in range(height):
        for column in range(width):
            result[row, column] = np.sum(image[row:row + kernel.shape[0], column:column + kernel.shape[1]] * kernel)
    return result
