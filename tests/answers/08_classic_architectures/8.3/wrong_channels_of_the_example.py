# hint vi: số tầng và số kênh khác
# hint en: other numbers of layers and channels
def stack_or_one(n, channels):
    side = 2 * n + 1
    parameters = lambda f: 64 * (f * f * 64 + 1)
    return side, n * parameters(3), parameters(side)
