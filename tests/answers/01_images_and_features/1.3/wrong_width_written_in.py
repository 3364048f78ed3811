# hint vi: viết cứng số 4 hay số 64
# hint en: Is 4 or 64 written into the function
def color_histogram(photo, bins=4):
    index = photo // 64
    return np.array([[np.mean(index[:, :, c] == k) for k in range(bins)] for c in range(3)])
