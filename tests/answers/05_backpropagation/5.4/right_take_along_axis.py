def softmax_cross_entropy(scores, labels):
    shifted = scores - np.amax(scores, axis=-1, keepdims=True)
    powers = np.exp(shifted)
    sums = powers.sum(axis=-1, keepdims=True)
    right = np.take_along_axis(shifted, labels.reshape(-1, 1), axis=1)
    dscores = powers / sums
    np.put_along_axis(dscores, labels.reshape(-1, 1), np.take_along_axis(dscores, labels.reshape(-1, 1), axis=1) - 1, axis=1)
    return [(np.log(sums) - right).mean(), np.divide(dscores, scores.shape[0])]
