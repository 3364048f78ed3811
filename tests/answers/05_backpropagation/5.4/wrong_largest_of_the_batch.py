# hint vi: có hàng toàn −1000
# hint en: another row is all −1000
def softmax_cross_entropy(scores, labels):
    images = np.arange(len(scores))
    shifted = scores - scores.max()
    sums = np.exp(shifted).sum(axis=1)
    dscores = layers.softmax(scores)
    dscores[images, labels] -= 1
    return (np.log(sums) - shifted[images, labels]).mean(), dscores / len(scores)
