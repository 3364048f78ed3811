# hint vi: hơn hẳn các điểm
# hint en: One score is far above the others
def softmax(scores):
    powers = np.exp(scores - scores.min(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)
