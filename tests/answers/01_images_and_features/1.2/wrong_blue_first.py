# hint vi: trọng số nào đi với kênh nào
# hint en: which weight belongs to which channel
def to_gray(photo):
    gray = 0.114 * photo[:, :, 0] + 0.587 * photo[:, :, 1] + 0.299 * photo[:, :, 2]
    return (np.round(gray) if photo.dtype == np.uint8 else gray).astype(photo.dtype)
