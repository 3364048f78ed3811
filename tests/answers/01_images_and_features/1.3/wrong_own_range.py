# hint vi: Các khoảng chia từ 0 đến 255
# hint en: The ranges divide 0 to 255
def color_histogram(photo, bins=4):
    rows = [np.histogram(photo[:, :, channel], bins=bins)[0] for channel in range(3)]
    return np.array(rows) / (photo.shape[0] * photo.shape[1])
