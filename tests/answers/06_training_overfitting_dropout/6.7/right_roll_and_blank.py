def augment(images, shifts, mirrored):
    result = np.empty_like(images)
    for i, (image, s, turned) in enumerate(zip(images, shifts, mirrored)):
        moved = np.roll(image[:, ::-1] if turned else image, s, axis=1)
        if s > 0:
            moved[:, :s] = 0
        if s < 0:
            moved[:, s:] = 0
        result[i] = moved
    return result
