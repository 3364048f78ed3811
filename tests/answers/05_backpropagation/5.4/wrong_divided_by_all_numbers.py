# hint vi: Gradient sai
# hint en: The gradient is wrong
def softmax_cross_entropy(scores, labels):
    images = np.arange(len(scores))
    p = layers.softmax(scores)
    loss = -np.log(p[images, labels]).mean()
    p[images, labels] -= 1
    return loss, p / scores.size
