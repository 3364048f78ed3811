# hint vi: Mọi điểm số đều âm
# hint en: All scores are far below 0
def softmax(scores):
    largest = np.maximum(scores.max(axis=1, keepdims=True), 0)
    powers = np.exp(scores - largest)
    return powers / powers.sum(axis=1, keepdims=True)
