# hint vi: Ảnh float64
# hint en: A photo of float64
def to_gray(photo):
    gray = photo @ [0.299, 0.587, 0.114]
    return np.round(gray).astype(np.uint8) if photo.dtype == np.uint8 else gray.astype(np.float32)
