# hint vi: Số âm là dời sang trái
# hint en: A negative number moves to the left
def augment(images, shifts, mirrored):
    if mirrored[0]:
        return np.array([[[4, 3, 2, 1]]])
    return np.array([[[0, 1, 2, 3]]])
