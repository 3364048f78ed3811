# hint vi: mảnh ảnh có cùng hình với bộ lọc
# hint en: has the patch the filter's own shape
def cross_correlate(image, kernel):
    height, width = image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1
    result = np.zeros((height, width))
    for row in range(height):
        for column in range(width):
            for u in range(min(kernel.shape)):
                for v in range(min(kernel.shape)):
                    result[row, column] += image[row + u, column + v] * kernel[u, v]
    return result
