# hint vi: ảnh phải nằm chính giữa
# hint en: the image must lie in the middle
def pad(image, padding):
    out = np.zeros((image.shape[0] + 2 * padding, image.shape[1] + 2 * padding))
    out[:image.shape[0], :image.shape[1]] = image
    return out
