# hint vi: đừng làm tròn
# hint en: neither round nor clip
def to_gray(photo):
    g = np.clip(photo @ np.array([0.299, 0.587, 0.114]), 0, 255)
    return np.round(g).astype(np.uint8) if photo.dtype == np.uint8 else g.astype(photo.dtype)
