# hint vi: xác suất trừ đáp án
# hint en: probability minus target
def softmax_cross_entropy(scores, labels):
    images = np.arange(len(scores))
    p = layers.softmax(scores)
    dscores = np.zeros_like(p)
    dscores[images, labels] = p[images, labels] - 1
    return -np.log(p[images, labels]).mean(), dscores / len(scores)
