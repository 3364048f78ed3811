def softmax(scores):
    columns = scores.T - scores.T.max(axis=0)
    return (np.exp(columns) / np.exp(columns).sum(axis=0)).T
