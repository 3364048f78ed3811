# hint vi: viền ở cả hai phía
# hint en: the border is on both ends
def pad(image, padding):
    out = np.zeros((image.shape[0] + padding, image.shape[1] + padding))
    out[padding:, padding:] = image
    return out
