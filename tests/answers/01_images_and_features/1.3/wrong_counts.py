# hint vi: cộng lại bằng 1
# hint en: adds up to 1
def color_histogram(photo, bins=4):
    index = photo // (256 // bins)
    return np.array([[np.sum(index[:, :, c] == k) for k in range(bins)] for c in range(3)])
