# hint vi: hàng giữ nguyên
# hint en: rows stay
def augment(images, shifts, mirrored):
    result = np.zeros_like(images)
    W = images.shape[2]
    for i, image in enumerate(images):
        if mirrored[i]:
            image = image[:, ::-1]
        s = shifts[i]
        if s >= 0:
            result[i, 0, s:] = image[0, :W - s]
        else:
            result[i, 0, :W + s] = image[0, -s:]
    return result
