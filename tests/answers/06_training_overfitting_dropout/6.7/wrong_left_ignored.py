# hint vi: Số âm là dời sang trái
# hint en: A negative number moves to the left
def augment(images, shifts, mirrored):
    result = np.zeros_like(images)
    W = images.shape[2]
    for i, image in enumerate(images):
        if mirrored[i]:
            image = image[:, ::-1]
        s = max(shifts[i], 0)
        result[i, :, s:] = image[:, :W - s]
    return result
