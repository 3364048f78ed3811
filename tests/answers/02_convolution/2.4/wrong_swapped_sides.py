# hint vi: mỗi chiều dài thêm 2
# hint en: each side grows by 2
def pad(image, padding):
    width, height = image.shape
    out = np.zeros((height + 2 * padding, width + 2 * padding))
    out[padding:padding + height, padding:padding + width] = image
    return out
