# hint vi: chưa phải float32
# hint en: not of type float32
def normalize(photo):
    return photo / 255
