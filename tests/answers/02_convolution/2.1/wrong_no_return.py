# hint vi: có quên `return` không
# hint en: is a `return` missing
def cross_correlate(image, kernel):
    result = np.zeros((image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1))
