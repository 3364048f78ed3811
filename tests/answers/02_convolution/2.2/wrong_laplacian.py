# hint vi: Hàng trên của bộ lọc góp gì
# hint en: What does the filter's top row add
def bright_below():
    return np.array([[0, 1, 0], [1, -4, 1], [0, 1, 0]])
