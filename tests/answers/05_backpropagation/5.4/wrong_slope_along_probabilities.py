# hint vi: Gradient sai
# hint en: The gradient is wrong
def softmax_cross_entropy(scores, labels):
    images = np.arange(len(scores))
    p = layers.softmax(scores)
    dscores = np.zeros_like(p)
    dscores[images, labels] = -1 / p[images, labels]
    return -np.log(p[images, labels]).mean(), dscores / len(scores)
