# hint vi: ba số
# hint en: three numbers
def stack_or_one(n, channels):
    side = 2 * n + 1
    parameters = lambda f: channels * (f * f * channels + 1)
    print(side, n * parameters(3), parameters(side))
