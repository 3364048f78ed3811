# hint vi: viền có dày 2 ở cả bốn phía
# hint en: is the border 2 thick
def pad(image, padding):
    out = np.zeros((image.shape[0] + 2, image.shape[1] + 2))
    out[1:-1, 1:-1] = image
    return out
