# hint vi: Loss sai
# hint en: The loss is wrong
def softmax_cross_entropy(scores, labels):
    images = np.arange(len(scores))
    p = layers.softmax(scores)
    loss = -np.log(p[images, labels]).mean()
    p[images, labels] -= 1
    return p / len(scores), loss
