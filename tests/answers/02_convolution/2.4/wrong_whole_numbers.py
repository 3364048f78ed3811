# hint vi: mảng số 0 của bạn có kiểu gì
# hint en: what type is your array of zeros
def pad(image, padding):
    out = np.zeros((image.shape[0] + 2 * padding, image.shape[1] + 2 * padding), dtype=int)
    out[padding:padding + image.shape[0], padding:padding + image.shape[1]] = image
    return out
