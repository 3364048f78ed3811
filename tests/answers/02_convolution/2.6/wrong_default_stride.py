# hint vi: dùng bước trượt 1, đệm 0
# hint en: it is stride 1, padding 0
def conv2d(image, kernel, stride=1, padding=1):
    return cross_correlate(pad(image, padding), kernel)[::stride, ::stride]
