def to_gray(photo):
    if photo.dtype == np.uint8:
        p = photo.astype(int)
        return ((299 * p[:, :, 0] + 587 * p[:, :, 1] + 114 * p[:, :, 2] + 500) // 1000).astype(np.uint8)
    return (0.299 * photo[:, :, 0] + 0.587 * photo[:, :, 1] + 0.114 * photo[:, :, 2])
