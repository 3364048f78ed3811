# hint vi: ghi vào ảnh hoặc bộ lọc
# hint en: writes into the image or the filter
def conv2d(image, kernel, stride=1, padding=0):
    result = cross_correlate(pad(image, padding), kernel)[::stride, ::stride]
    image *= 0
    return result
