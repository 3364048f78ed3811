def stack_or_one(n, channels):
    side, stack = 1, 0
    for layer in range(n):
        side += 3 - 1
        stack += 3 * 3 * channels * channels
        stack += channels
    one = 0
    for filters in range(channels):
        one += side * side * channels + 1
    return (side, stack, one)
