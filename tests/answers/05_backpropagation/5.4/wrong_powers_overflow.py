# hint vi: không phải inf hay nan
# hint en: not inf or nan
def softmax_cross_entropy(scores, labels):
    images = np.arange(len(scores))
    sums = np.exp(scores).sum(axis=1)
    dscores = np.exp(scores) / sums[:, None]
    dscores[images, labels] -= 1
    return (np.log(sums) - scores[images, labels]).mean(), dscores / len(scores)
