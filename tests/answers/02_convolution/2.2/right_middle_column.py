def bright_below():
    kernel = np.zeros((3, 3))
    kernel[0, 1], kernel[2, 1] = -1, 1
    return kernel
