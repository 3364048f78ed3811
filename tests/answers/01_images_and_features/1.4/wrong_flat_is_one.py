# hint vi: phải cho toàn số 0
# hint en: must give zeros
def gradient_magnitude(gray):
    gray = gray.astype(float)
    here = gray[:-1, :-1]
    result = np.sqrt((gray[:-1, 1:] - here) ** 2 + (gray[1:, :-1] - here) ** 2)
    return result / result.max() * result.max()
