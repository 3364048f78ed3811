def bright_below():
    return np.outer([-0.5, 0, 0.5], [3, 10, 3]) / 16
