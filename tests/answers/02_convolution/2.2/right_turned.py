def bright_below():
    left_minus_right = np.array([[1, 0, -1]] * 3)
    return -left_minus_right.T
