def color_histogram(photo, bins=4):
    rows = [np.histogram(photo[:, :, c], bins=bins, range=(0, 255))[0] for c in range(3)]
    return np.array(rows) / (photo.shape[0] * photo.shape[1])
