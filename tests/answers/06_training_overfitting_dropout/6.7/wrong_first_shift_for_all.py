# hint vi: phép dời và phép lật của riêng nó
# hint en: its own move and its own mirroring
def augment(images, shifts, mirrored):
    result = np.zeros_like(images)
    W, s = images.shape[2], shifts[0]
    for i, image in enumerate(images):
        if mirrored[i]:
            image = image[:, ::-1]
        if s >= 0:
            result[i, :, s:] = image[:, :W - s]
        else:
            result[i, :, :W + s] = image[:, -s:]
    return result
