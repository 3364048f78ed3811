# hint vi: Xét riêng từng cột của bộ lọc
# hint en: Look at each column of the filter by itself
def bright_below():
    return np.array([[0, 1, 0], [1, -4, 1], [0, 1, 0]])
