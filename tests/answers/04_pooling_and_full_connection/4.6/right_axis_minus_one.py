def softmax(scores):
    e = np.exp(scores - np.max(scores, axis=-1)[:, None])
    return e / e.sum(-1)[:, None]
