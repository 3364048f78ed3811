# hint vi: có thể vượt quá 255
# hint en: may be above 255
def gradient_magnitude(gray):
    g = gray.astype(float); h = g[:-1, :-1]
    return np.minimum(np.sqrt((g[:-1, 1:] - h) ** 2 + (g[1:, :-1] - h) ** 2), 255)
