# hint vi: quên `return`
# hint en: is a `return` missing
def augment(images, shifts, mirrored):
    result = np.zeros_like(images)
    W = images.shape[2]
    for i, image in enumerate(images):
        if mirrored[i]:
            image = image[:, ::-1]
        s = shifts[i]
        if s >= 0:
            result[i, :, s:] = image[:, :W - s]
        else:
            result[i, :, :W + s] = image[:, -s:]
