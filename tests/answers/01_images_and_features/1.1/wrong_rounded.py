# hint vi: Ba độ sáng khác nhau phải cho ba số khác nhau
# hint en: as parts of 255
def normalize(photo):
    return np.round(photo / 255, 2).astype(np.float32)
