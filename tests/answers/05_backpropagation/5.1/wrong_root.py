# hint vi: bình phương từng số rồi cộng
# hint en: the squares add up
def total_error(target, output):
    return np.sqrt(np.sum((target - output) ** 2)) / 2
