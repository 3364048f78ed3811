# hint vi: Số âm là dời sang trái
# hint en: A negative number moves to the left
def augment(images, shifts, mirrored):
    result = []
    for image, s, turned in zip(images, shifts, mirrored):
        moved = np.roll(image[:, ::-1] if turned else image, s, axis=1)
        moved[:, :max(s, 0)] = 0
        result.append(moved)
    return np.array(result)
