# hint vi: có kích thước (3, 1) hay (3,)?
# hint en: the shape (3, 1) or (3,)?
def softmax(scores):
    powers = np.exp(scores - scores.max(axis=1))
    return powers / powers.sum(axis=1, keepdims=True)
