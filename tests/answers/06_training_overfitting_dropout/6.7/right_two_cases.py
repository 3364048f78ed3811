def augment(images, shifts, mirrored):
    result = np.zeros(images.shape, images.dtype)
    N, H, W = images.shape
    for i in range(N):
        image = images[i]
        if mirrored[i]:
            image = np.fliplr(image)
        s = shifts[i]
        if s > 0:
            result[i, :, s:] = image[:, :-s]
        elif s < 0:
            result[i, :, :s] = image[:, -s:]
        else:
            result[i] = image
    return result
