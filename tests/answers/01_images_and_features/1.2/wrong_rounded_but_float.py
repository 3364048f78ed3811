# hint vi: phải cho ảnh xám uint8
# hint en: must give a grey image of uint8
def to_gray(photo):
    gray = 0.299 * photo[:, :, 0] + 0.587 * photo[:, :, 1] + 0.114 * photo[:, :, 2]
    return np.round(gray) if photo.dtype == np.uint8 else gray
