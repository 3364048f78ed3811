def to_gray(photo):
    gray = np.einsum("hwc,c->hw", photo.astype(np.float64), [0.299, 0.587, 0.114])
    return np.rint(gray).astype(np.uint8) if photo.dtype == np.uint8 else gray.astype(photo.dtype)
