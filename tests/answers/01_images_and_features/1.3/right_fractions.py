from fractions import Fraction


def color_histogram(photo, bins=4):
    pixels = photo.reshape(-1, 3).tolist()
    width = 256 // bins
    return [[Fraction(sum(1 for pixel in pixels if pixel[c] // width == k), len(pixels)) for k in range(bins)] for c in range(3)]
