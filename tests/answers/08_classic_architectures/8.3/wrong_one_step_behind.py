# hint vi: 1 điểm ảnh
# hint en: 1 pixel
def stack_or_one(n, channels):
    side = 2 * n - 1
    parameters = lambda f: channels * (f * f * channels + 1)
    return side, n * parameters(3), parameters(side)
