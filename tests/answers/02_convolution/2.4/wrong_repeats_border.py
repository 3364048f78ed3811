# hint vi: xung quanh toàn số 0
# hint en: zeros all around
def pad(image, padding):
    rows = np.clip(np.arange(-padding, image.shape[0] + padding), 0, image.shape[0] - 1)
    columns = np.clip(np.arange(-padding, image.shape[1] + padding), 0, image.shape[1] - 1)
    return image[np.ix_(rows, columns)]
