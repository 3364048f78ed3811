# hint vi: xác suất của mỗi hàng phải cộng lại bằng 1
# hint en: the probabilities of each row must add up to 1
def softmax(scores):
    powers = np.exp(scores - scores.max())
    return powers / powers.sum()
