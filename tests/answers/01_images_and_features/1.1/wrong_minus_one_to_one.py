# hint vi: 0 phải thành 0
# hint en: 0 must become 0
def normalize(photo):
    return photo.astype(np.float32) / 127.5 - 1
