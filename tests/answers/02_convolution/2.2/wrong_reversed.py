# hint vi: Dấu có bị ngược không
# hint en: Is the sign reversed
def bright_below():
    return np.array([[1, 1, 1], [0, 0, 0], [-1, -1, -1]])
