# hint vi: Kết quả nan nghĩa là
# hint en: A result of nan means that the power has overflowed
def softmax(scores):
    powers = np.exp(scores)
    return powers / powers.sum(axis=1, keepdims=True)
