# hint vi: ghi vào ảnh mà nó nhận được
# hint en: writes into the images that it was given
def augment(images, shifts, mirrored):
    for i in range(len(images)):
        if mirrored[i]:
            images[i] = images[i, :, ::-1].copy()
        images[i] = np.roll(images[i], shifts[i], axis=1)
        if shifts[i] > 0:
            images[i, :, :shifts[i]] = 0
        elif shifts[i] < 0:
            images[i, :, shifts[i]:] = 0
    return images
