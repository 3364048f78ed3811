# hint vi: Dời sang phải 1 cột
# hint en: Moved 1 column to the right
def augment(images, shifts, mirrored):
    result = []
    for image, s, turned in zip(images, shifts, mirrored):
        image = image[:, ::-1] if turned else image
        result.append(image[:, :-s] if s > 0 else image[:, -s:])
    return result
