# hint vi: bình phương từng số rồi cộng
# hint en: the squares add up
def total_error(target, output):
    k = np.argmax(target)
    return (target[k] - output[k]) ** 2 / 2
