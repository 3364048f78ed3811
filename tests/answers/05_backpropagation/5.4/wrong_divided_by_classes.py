# hint vi: Gradient sai
# hint en: The gradient is wrong
def softmax_cross_entropy(scores, labels):
    N, K = scores.shape
    p = layers.softmax(scores)
    loss = -np.log(p[np.arange(N), labels]).mean()
    p[np.arange(N), labels] -= 1
    return loss, p / K
