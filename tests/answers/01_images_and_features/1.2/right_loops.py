def to_gray(photo):
    H, W, _ = photo.shape
    out = np.empty((H, W), dtype=photo.dtype)
    for i in range(H):
        for j in range(W):
            r, g, b = (float(value) for value in photo[i, j])
            value = 0.299 * r + 0.587 * g + 0.114 * b
            out[i, j] = round(value) if photo.dtype == np.uint8 else value
    return out
