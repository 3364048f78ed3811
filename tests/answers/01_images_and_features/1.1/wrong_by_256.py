# hint vi: 255 phải thành đúng 1
# hint en: 255 exactly 1
def normalize(photo):
    return photo.astype(np.float32) / 256
