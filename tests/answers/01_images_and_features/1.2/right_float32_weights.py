def to_gray(photo):
    gray = photo @ np.array([0.299, 0.587, 0.114], dtype=np.float32)
    if photo.dtype == np.uint8:
        return np.round(gray).astype(np.uint8)
    return gray.astype(photo.dtype)
