# hint vi: cũng phải là float32
# hint en: must give a grey image of float32
def to_gray(photo):
    gray = photo @ np.array([0.299, 0.587, 0.114])
    return np.round(gray).astype(np.uint8) if photo.dtype == np.uint8 else gray
