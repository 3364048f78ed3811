def bright_below():
    return [[-1, -2, -1], [0, 0, 0], [1, 2, 1]]
