# hint vi: bị mất phần thập phân
# hint en: they are lost in the result
def conv2d(image, kernel, stride=1, padding=0):
    return cross_correlate(pad(image, padding), kernel)[::stride, ::stride].astype(int)
