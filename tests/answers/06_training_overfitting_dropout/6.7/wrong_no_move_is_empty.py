# hint vi: Lật trái phải mà không dời
# hint en: Mirrored left to right, not moved
def augment(images, shifts, mirrored):
    result = np.zeros_like(images)
    for i, image in enumerate(images):
        if mirrored[i]:
            image = image[:, ::-1]
        s = shifts[i]
        if s >= 0:
            result[i, :, s:] = image[:, :-s]
        else:
            result[i, :, :s] = image[:, -s:]
    return result
