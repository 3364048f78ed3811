def total_error(target, output):
    error = 0
    for t, o in zip(target, output):
        error += (t - o) ** 2 / 2
    return error
