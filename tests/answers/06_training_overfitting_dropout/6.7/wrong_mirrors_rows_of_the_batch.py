# hint vi: bạn đã lật các hàng
# hint en: you have mirrored the rows
def augment(images, shifts, mirrored):
    result = images.copy()
    result[mirrored] = result[mirrored][:, ::-1]
    for i, s in enumerate(shifts):
        result[i] = np.roll(result[i], s, axis=1)
        if s > 0:
            result[i, :, :s] = 0
        elif s < 0:
            result[i, :, s:] = 0
    return result
