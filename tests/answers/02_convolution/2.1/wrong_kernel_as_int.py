# hint vi: cả ảnh nguyên cũng cần kết quả có phần thập phân
# hint en: integers needs fractions in its result too
def cross_correlate(image, kernel):
    kernel = kernel.astype(int)
    height, width = image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1
    result = np.zeros((height, width))
    for row in range(height):
        for column in range(width):
            result[row, column] = np.sum(image[row:row + kernel.shape[0], column:column + kernel.shape[1]] * kernel)
    return result
