# hint vi: Hai ảnh có điểm số cách nhau rất xa
# hint en: Two images whose scores lie far apart
def softmax(scores):
    powers = np.exp(scores - scores.max())
    return powers / powers.sum(axis=1, keepdims=True)
