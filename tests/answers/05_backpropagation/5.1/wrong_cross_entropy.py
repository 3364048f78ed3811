# hint vi: bình phương từng số
# hint en: the squares add up
def total_error(target, output):
    return -np.log(output[np.argmax(target)])
