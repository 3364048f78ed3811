# hint vi: bình phương từng số
# hint en: the squares add up
def total_error(target, output):
    return np.abs(target - output).sum() / 2
