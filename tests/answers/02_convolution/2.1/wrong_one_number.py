# hint vi: mảng 1 × 1 chứa tổng
# hint en: a 1 × 1 array with the sum
def cross_correlate(image, kernel):
    return np.sum(image[:kernel.shape[0], :kernel.shape[1]] * kernel)
