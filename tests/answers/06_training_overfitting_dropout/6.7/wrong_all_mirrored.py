# hint vi: phép dời và phép lật của riêng nó
# hint en: its own move and its own mirroring
def augment(images, shifts, mirrored):
    result = np.zeros_like(images)
    W = images.shape[2]
    if any(mirrored):
        images = images[:, :, ::-1]
    for i, image in enumerate(images):
        s = shifts[i]
        if s >= 0:
            result[i, :, s:] = image[:, :W - s]
        else:
            result[i, :, :W + s] = image[:, -s:]
    return result
