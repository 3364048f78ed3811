# hint vi: mỗi hàng là một ảnh
# hint en: each row is an image
def softmax(scores):
    powers = np.exp(scores - scores.max(axis=1))
    return powers / powers.sum(axis=1, keepdims=True)
