# hint vi: cột đầu thành 0
# hint en: the first column becomes 0
def augment(images, shifts, mirrored):
    result = images.copy()
    W = images.shape[2]
    for i, image in enumerate(images):
        if mirrored[i]:
            image = image[:, ::-1]
        s = shifts[i]
        result[i] = image
        if s >= 0:
            result[i, :, s:] = image[:, :W - s]
        else:
            result[i, :, :W + s] = image[:, -s:]
    return result
