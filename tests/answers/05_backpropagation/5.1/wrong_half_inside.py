# hint vi: một nửa là 0.55
# hint en: half of that is 0.55
def total_error(target, output):
    return np.sum(((target - output) / 2) ** 2)
