# hint vi: Lật trái phải mà không dời
# hint en: Mirrored left to right, not moved
def augment(images, shifts, mirrored):
    result = np.zeros_like(images)
    W = images.shape[2]
    for i, image in enumerate(images):
        s = shifts[i]
        if s >= 0:
            result[i, :, s:] = image[:, :W - s]
        else:
            result[i, :, :W + s] = image[:, -s:]
    return result
