# hint vi: bộ lọc có đang so trái với phải không
# hint en: does the filter compare left with right
def bright_below():
    return np.array([[-1, 0, 1]] * 3)
