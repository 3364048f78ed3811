def color_histogram(photo, bins=4):
    rows = [np.histogram(photo[:, :, channel], bins=bins, range=(0, 256))[0] for channel in range(3)]
    return np.array(rows) / (photo.shape[0] * photo.shape[1])
