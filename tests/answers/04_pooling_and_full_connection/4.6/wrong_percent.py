# hint vi: rồi chia cho tổng
# hint en: then divide by the sum
def softmax(scores):
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return 100 * powers / powers.sum(axis=1, keepdims=True)
