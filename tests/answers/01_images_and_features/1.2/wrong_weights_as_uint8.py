# hint vi: trọng số nào đi với kênh nào
# hint en: which weight belongs to which channel
def to_gray(photo):
    weights = np.array([0.299, 0.587, 0.114]).astype(photo.dtype)
    return photo @ weights
