# hint vi: ghi vào ảnh mà nó nhận được
# hint en: writes into the images that it was given
def augment(images, shifts, mirrored):
    result = np.zeros_like(images)
    W = images.shape[2]
    images[mirrored] = images[mirrored][:, :, ::-1]
    for i, s in enumerate(shifts):
        if s >= 0:
            result[i, :, s:] = images[i, :, :W - s]
        else:
            result[i, :, :W + s] = images[i, :, -s:]
    return result
