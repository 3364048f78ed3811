def total_error(target, output):
    return (0.5 * (target - output) ** 2).sum()
