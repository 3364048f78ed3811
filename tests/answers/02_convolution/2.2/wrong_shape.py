# hint vi: Bộ lọc là một mảng 3 × 3
# hint en: The filter is a 3 × 3 array
def bright_below():
    return np.array([[-1, -1], [1, 1]])
