# hint vi: Ảnh đã được đệm, và chỉ một lần
# hint en: Is the image padded, and just once
def conv2d(image, kernel, stride=1, padding=0):
    return cross_correlate(image, kernel)[::stride, ::stride]
