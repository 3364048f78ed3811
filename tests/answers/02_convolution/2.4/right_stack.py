def pad(image, padding):
    for _ in range(4):
        zeros = np.zeros((padding, image.shape[1]))
        image = np.vstack([zeros, image]).T[:, ::-1]
    return image
