# hint vi: mà kết quả bị mất phần thập phân
# hint en: and the result has lost them
def conv2d(image, kernel, stride=1, padding=0):
    return cross_correlate(pad(image, padding), kernel)[::stride, ::stride].astype(int)
