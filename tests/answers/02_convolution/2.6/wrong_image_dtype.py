# hint vi: kết quả có chứa được số âm không
# hint en: can the result hold negative numbers
def conv2d(image, kernel, stride=1, padding=0):
    every = cross_correlate(pad(image, padding), kernel)[::stride, ::stride]
    return every % 256 if image.dtype == np.uint8 else every
