# hint vi: số tầng và số kênh khác
# hint en: other numbers of layers and channels
def stack_or_one(n, channels):
    side = 3 + n
    parameters = lambda f: channels * (f * f * channels + 1)
    return side, n * parameters(3), parameters(side)
