# hint vi: rồi chia cho tổng
# hint en: then divide by the sum
def softmax(scores):
    return np.exp(scores - scores.max(axis=1, keepdims=True))
