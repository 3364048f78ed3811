# hint vi: không cắt bỏ phần thập phân
# hint en: the fraction is not cut off
def to_gray(photo):
    gray = 0.299 * photo[:, :, 0] + 0.587 * photo[:, :, 1] + 0.114 * photo[:, :, 2]
    return gray.astype(photo.dtype)
