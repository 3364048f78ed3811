def bright_below():
    return np.array([[-1, -3, 0], [-2, 1, -1], [3, 2, 1]])
