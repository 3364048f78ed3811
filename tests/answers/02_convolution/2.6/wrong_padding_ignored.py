# hint vi: Ảnh đã được đệm trước khi trượt chưa
# hint en: Is the image padded before the window slides
def conv2d(image, kernel, stride=1, padding=0):
    return cross_correlate(image, kernel)[::stride, ::stride]
