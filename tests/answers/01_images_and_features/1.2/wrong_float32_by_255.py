# hint vi: Với ảnh float32 giá trị bị sai
# hint en: wrong for a photo of float32
def to_gray(photo):
    gray = photo @ np.array([0.299, 0.587, 0.114])
    if photo.dtype == np.float32:
        return np.round(gray * 255).astype(np.float32) / np.float32(255)
    return np.round(gray).astype(np.uint8) if photo.dtype == np.uint8 else gray
