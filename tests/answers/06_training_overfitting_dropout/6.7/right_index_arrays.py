def augment(images, shifts, mirrored):
    N, H, W = images.shape
    source = np.arange(W)[None] - np.asarray(shifts)[:, None]
    inside = (source >= 0) & (source < W)
    source = np.where(np.asarray(mirrored)[:, None], W - 1 - source, source).clip(0, W - 1)
    taken = np.take_along_axis(images, np.broadcast_to(source[:, None], (N, H, W)), axis=2)
    return taken * inside[:, None]
