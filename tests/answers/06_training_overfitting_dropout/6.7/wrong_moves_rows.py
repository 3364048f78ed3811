# hint vi: Dời sang phải 1 cột
# hint en: Moved 1 column to the right
def augment(images, shifts, mirrored):
    result = np.zeros_like(images)
    H = images.shape[1]
    for i, image in enumerate(images):
        if mirrored[i]:
            image = image[:, ::-1]
        s = shifts[i]
        if s >= 0:
            result[i, s:] = image[:H - s]
        else:
            result[i, :H + s] = image[-s:]
    return result
