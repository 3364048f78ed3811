def to_gray(photo):
    gray = photo @ np.array([0.299, 0.587, 0.114])
    if photo.dtype.kind == "u":
        gray = np.rint(gray)
    return gray.astype(photo.dtype)
