# hint vi: trọng số nào đi với kênh nào
# hint en: which weight belongs to which channel
def to_gray(photo):
    return photo.mean(axis=2).astype(photo.dtype)
