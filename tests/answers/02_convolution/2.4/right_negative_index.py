def pad(image, padding):
    out = np.zeros([side + 2 * padding for side in image.shape])
    if padding > 0:
        out[padding:-padding, padding:-padding] = image
    else:
        out[:] = image
    return out
