# hint vi: So với ví dụ ở trên
# hint en: Compare with the example above
def color_histogram(photo, bins=4):
    rows = [np.histogram(photo[:, :, channel], bins=bins)[0] for channel in range(3)]
    return np.array(rows) / (photo.shape[0] * photo.shape[1])
