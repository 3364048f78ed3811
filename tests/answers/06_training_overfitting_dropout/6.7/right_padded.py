def augment(images, shifts, mirrored):
    W = images.shape[2]
    turned = np.where(np.asarray(mirrored)[:, None, None], images[:, :, ::-1], images)
    wide = np.pad(turned, ((0, 0), (0, 0), (W, W)))
    return np.stack([image[:, W - s:2 * W - s] for image, s in zip(wide, shifts)])
