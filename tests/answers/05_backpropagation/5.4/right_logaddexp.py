def softmax_cross_entropy(scores, labels):
    log_sum = np.logaddexp.reduce(scores, axis=1)
    rows = range(len(scores))
    g = np.exp(scores - log_sum[:, np.newaxis])
    g[rows, labels] -= 1.0
    return np.mean(log_sum - scores[rows, labels]), g / len(scores)
