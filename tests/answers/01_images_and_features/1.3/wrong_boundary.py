# hint vi: Xét hai bên một ranh giới
# hint en: Look at both sides of a boundary
def color_histogram(photo, bins=4):
    width = 256 // bins
    return np.array([[np.mean((photo[:, :, c] > k * width - (k == 0)) & (photo[:, :, c] <= (k + 1) * width))
                      for k in range(bins)] for c in range(3)])
