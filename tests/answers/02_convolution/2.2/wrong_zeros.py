# hint vi: tổng các tích phải dương
# hint en: the sum of products must be positive
def bright_below():
    return np.zeros((3, 3))
