# hint vi: hỏng khi p bằng 0
# hint en: breaks when p is 0
def pad(image, padding):
    out = np.zeros((image.shape[0] + 2 * padding, image.shape[1] + 2 * padding))
    out[padding:-padding, padding:-padding] = image
    return out
