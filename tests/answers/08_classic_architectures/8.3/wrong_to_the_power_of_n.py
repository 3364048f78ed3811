# hint vi: 64 bộ lọc 3 × 3 × 64
# hint en: 64 filters of 3 × 3 × 64
def stack_or_one(n, channels):
    side = 2 * n + 1
    parameters = lambda f: channels * (f * f * channels + 1)
    return side, parameters(3) ** n, parameters(side)
