# hint vi: tính xong mới làm tròn một lần
# hint en: rounded once, at the end
def to_gray(photo):
    if photo.dtype == np.uint8:
        parts = [np.round(weight * photo[:, :, c]) for c, weight in enumerate((0.299, 0.587, 0.114))]
        return sum(parts).astype(np.uint8)
    return (0.299 * photo[:, :, 0] + 0.587 * photo[:, :, 1] + 0.114 * photo[:, :, 2]).astype(photo.dtype)
