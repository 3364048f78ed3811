# hint vi: mà kết quả bị mất phần thập phân
# hint en: and the result has lost them
def conv2d(image, kernel, stride=1, padding=0):
    if padding > 0:
        bigger = np.zeros((image.shape[0] + 2 * padding, image.shape[1] + 2 * padding), dtype=int)
        bigger[padding:-padding, padding:-padding] = image
        image = bigger
    return cross_correlate(image, kernel)[::stride, ::stride]
