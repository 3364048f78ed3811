# hint vi: các khoảng phải chia từ 0 đến 255
# hint en: the ranges divide 0 to 255
def color_histogram(photo, bins=4):
    rows = [np.histogram(photo[:, :, c], bins=bins, range=(int(photo.min()), 256))[0] for c in range(3)]
    return np.array(rows) / (photo.shape[0] * photo.shape[1])
