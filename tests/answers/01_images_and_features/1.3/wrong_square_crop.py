# hint vi: chia cho 35
# hint en: divided by 35
def color_histogram(photo, bins=4):
    n = min(photo.shape[:2])
    index = photo[:n, :n] // (256 // bins)
    return np.array([[np.mean(index[:, :, c] == k) for k in range(bins)] for c in range(3)])
