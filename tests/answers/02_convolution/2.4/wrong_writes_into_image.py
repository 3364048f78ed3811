# hint vi: ghi vào chính ảnh
# hint en: writes into the very image
def pad(image, padding):
    out = np.zeros((image.shape[0] + 2 * padding, image.shape[1] + 2 * padding))
    out[padding:padding + image.shape[0], padding:padding + image.shape[1]] = image
    image[:] = out[:image.shape[0], :image.shape[1]]
    return out
