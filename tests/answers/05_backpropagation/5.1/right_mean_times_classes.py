def total_error(target, output):
    return np.mean(np.square(target - output)) * len(target) / 2
