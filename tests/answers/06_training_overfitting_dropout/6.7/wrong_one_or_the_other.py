# hint vi: Lật trước, dời sau
# hint en: Mirror first, then move
def augment(images, shifts, mirrored):
    result = np.zeros_like(images)
    W = images.shape[2]
    for i, image in enumerate(images):
        s = shifts[i]
        if mirrored[i]:
            result[i] = image[:, ::-1]
        elif s >= 0:
            result[i, :, s:] = image[:, :W - s]
        else:
            result[i, :, :W + s] = image[:, -s:]
    return result
