def total_error(target, output):
    return sum(t * t - 2 * t * o + o * o for t, o in zip(target.tolist(), output.tolist())) / 2
