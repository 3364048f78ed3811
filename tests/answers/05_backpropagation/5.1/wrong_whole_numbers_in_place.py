# hint vi: toàn số nguyên 0 và 1
# hint en: whole numbers 0 and 1
def total_error(target, output):
    squares = (output - target) ** 2
    squares /= 2
    return squares.sum()
