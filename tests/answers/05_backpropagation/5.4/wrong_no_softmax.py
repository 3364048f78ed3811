# hint vi: Loss sai
# hint en: The loss is wrong
def softmax_cross_entropy(scores, labels):
    images = np.arange(len(scores))
    dscores = scores.copy()
    dscores[images, labels] -= 1
    return -np.log(np.abs(scores[images, labels])).mean(), dscores / len(scores)
