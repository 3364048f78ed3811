# hint vi: chéo góc không tham gia
# hint en: diagonally opposite takes no part
def gradient_magnitude(gray):
    gray = gray.astype(float)
    return np.sqrt((gray[1:, 1:] - gray[:-1, :-1]) ** 2 + (gray[1:, :-1] - gray[:-1, 1:]) ** 2)
