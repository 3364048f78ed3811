# hint vi: xung quanh toàn số 0
# hint en: zeros all around
def pad(image, padding):
    out = np.ones((image.shape[0] + 2 * padding, image.shape[1] + 2 * padding))
    out[padding:padding + image.shape[0], padding:padding + image.shape[1]] = image
    return out
