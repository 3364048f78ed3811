# hint vi: Với số khoảng khác thì sai
# hint en: It goes wrong with another number of ranges
def color_histogram(photo, bins=4):
    index = np.minimum(photo // (256 // bins), 7)
    return np.array([[np.mean(index[:, :, c] == k) for k in range(bins)] for c in range(3)])
