# hint vi: không vòng lại đầu kia
# hint en: does not come back at the other end
def augment(images, shifts, mirrored):
    result = []
    for image, s, turned in zip(images, shifts, mirrored):
        result.append(np.roll(image[:, ::-1] if turned else image, s, axis=1))
    return np.array(result)
