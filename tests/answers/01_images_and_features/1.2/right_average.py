def to_gray(photo):
    gray = np.average(photo, axis=2, weights=[0.299, 0.587, 0.114])
    if photo.dtype == np.uint8:
        return np.round(gray).astype(np.uint8)
    return np.array(gray, dtype=photo.dtype)
