# hint vi: chéo góc không tham gia
# hint en: diagonally opposite takes no part
def gradient_magnitude(gray):
    g = gray.astype(float)
    return np.hypot(np.diff(g, axis=1)[1:], np.diff(g, axis=0)[:, 1:])
