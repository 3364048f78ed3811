# hint vi: bị mất phần thập phân
# hint en: has lost its fractions
def gradient_magnitude(gray):
    gray = gray.astype(int)
    here = gray[:-1, :-1]
    return np.sqrt((gray[:-1, 1:] - here) ** 2 + (gray[1:, :-1] - here) ** 2)
