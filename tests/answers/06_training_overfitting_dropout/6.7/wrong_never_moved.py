# hint vi: Dời sang phải 1 cột
# hint en: Moved 1 column to the right
def augment(images, shifts, mirrored):
    return np.array([image[:, ::-1] if turned else image for image, turned in zip(images, mirrored)])
