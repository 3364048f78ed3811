# hint vi: cửa sổ đứng ở hàng 0, 2 và cột 0, 2
# hint en: the window stands at rows 0, 2 and columns 0, 2
def conv2d(image, kernel, stride=1, padding=0):
    return cross_correlate(pad(image, padding), kernel)[::stride]
