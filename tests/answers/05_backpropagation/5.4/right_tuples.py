def softmax_cross_entropy(scores, labels):
    n = len(labels)
    gradient = layers.softmax(scores) / n
    gradient[np.arange(n), labels] -= 1 / n
    gaps = scores - scores[np.arange(n), labels][:, None]
    top = gaps.max(axis=1)
    loss = (top + np.log(np.exp(gaps - top[:, None]).sum(axis=1))).mean()
    return float(loss), tuple(map(tuple, gradient.tolist()))
