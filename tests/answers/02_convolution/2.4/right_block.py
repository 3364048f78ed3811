def pad(image, padding):
    H, W = image.shape
    z = lambda a, b: np.zeros((a, b), image.dtype)
    return np.block([[z(padding, padding), z(padding, W), z(padding, padding)],
                     [z(H, padding), image, z(H, padding)],
                     [z(padding, padding), z(padding, W), z(padding, padding)]])
