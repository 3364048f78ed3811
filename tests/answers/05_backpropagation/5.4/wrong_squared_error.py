# hint vi: Loss sai
# hint en: The loss is wrong
def softmax_cross_entropy(scores, labels):
    t = np.eye(scores.shape[1])[labels]
    p = layers.softmax(scores)
    return ((p - t) ** 2).sum() / 2 / len(scores), (p - t) / len(scores)
