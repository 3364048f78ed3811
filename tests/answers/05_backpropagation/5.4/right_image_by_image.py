def one(z, label):
    z = z - np.max(z)
    p = np.exp(z) / np.exp(z).sum()
    p_minus_t = p - (np.arange(len(z)) == label)
    return np.log(np.exp(z).sum()) - z[label], p_minus_t


def softmax_cross_entropy(scores, labels):
    losses, rows = zip(*(one(z, label) for z, label in zip(scores, labels)))
    return sum(losses) / len(losses), [row / len(losses) for row in rows]
