def stack_or_one(n, channels):
    side = 2 * n + 1
    stack = n * (9 * channels * channels + channels)
    one = side * side * channels * channels + channels
    return side, stack, one
