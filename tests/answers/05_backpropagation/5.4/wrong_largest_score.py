# hint vi: Loss sai
# hint en: The loss is wrong
def softmax_cross_entropy(scores, labels):
    images = np.arange(len(scores))
    p = layers.softmax(scores)
    winner = p.argmax(axis=1)
    loss = -np.log(p[images, winner]).mean()
    p[images, winner] -= 1
    return loss, p / len(scores)
