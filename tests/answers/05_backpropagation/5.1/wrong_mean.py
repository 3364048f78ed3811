# hint vi: một nửa là 0.55
# hint en: half of that is 0.55
def total_error(target, output):
    return np.mean((target - output) ** 2)
