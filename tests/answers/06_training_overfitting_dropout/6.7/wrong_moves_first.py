# hint vi: Lật trước, dời sau
# hint en: Mirror first, then move
def augment(images, shifts, mirrored):
    result = np.zeros_like(images)
    W = images.shape[2]
    for i, image in enumerate(images):
        s = shifts[i]
        if s >= 0:
            result[i, :, s:] = image[:, :W - s]
        else:
            result[i, :, :W + s] = image[:, -s:]
        if mirrored[i]:
            result[i] = result[i, :, ::-1].copy()
    return result
