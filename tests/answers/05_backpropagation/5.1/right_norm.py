def total_error(target, output):
    return np.linalg.norm(np.array(target) - output) ** 2 * 0.5
