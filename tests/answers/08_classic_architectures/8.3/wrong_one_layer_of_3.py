# hint vi: rộng bằng vùng tiếp nhận
# hint en: as wide as the receptive field
def stack_or_one(n, channels):
    side = 2 * n + 1
    parameters = lambda f: channels * (f * f * channels + 1)
    return side, n * parameters(3), parameters(3)
