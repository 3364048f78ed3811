# hint vi: quên `return`
# hint en: is a `return` missing
def stack_or_one(n, channels):
    side = 2 * n + 1
    parameters = lambda f: channels * (f * f * channels + 1)
    side, n * parameters(3), parameters(side)
