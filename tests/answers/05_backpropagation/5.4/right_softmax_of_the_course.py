def softmax_cross_entropy(scores, labels):
    N, K = scores.shape
    one_hot = np.eye(K)[labels]
    z = scores - scores.max(axis=1)[:, None]
    log_p = z - np.log(np.exp(z).sum(axis=1))[:, None]
    loss = -(one_hot * log_p).sum() / N
    return loss, (layers.softmax(scores) - one_hot) / N
