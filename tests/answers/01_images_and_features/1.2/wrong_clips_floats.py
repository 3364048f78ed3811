# hint vi: đừng làm tròn, cũng đừng ép
# hint en: neither round nor clip
def to_gray(photo):
    gray = photo @ np.array([0.299, 0.587, 0.114])
    if photo.dtype == np.uint8:
        return np.round(gray).astype(np.uint8)
    return np.clip(gray, 0, 1).astype(photo.dtype)
