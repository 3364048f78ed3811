# hint vi: Trắng phải vẫn là trắng
# hint en: White must stay white
def to_gray(photo):
    gray = 0.299 * photo[:, :, 0] + 0.587 * photo[:, :, 1] + 0.114 * photo[:, :, 2]
    return (np.round(gray) % 255).astype(np.uint8) if photo.dtype == np.uint8 else gray.astype(photo.dtype)
