# hint vi: số thập phân còn nguyên
# hint en: fractions survive
def augment(images, shifts, mirrored):
    result = np.zeros(images.shape, dtype=int)
    W = images.shape[2]
    for i, image in enumerate(images):
        if mirrored[i]:
            image = image[:, ::-1]
        s = shifts[i]
        if s >= 0:
            result[i, :, s:] = image[:, :W - s]
        else:
            result[i, :, :W + s] = image[:, -s:]
    return result
