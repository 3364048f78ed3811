# hint vi: Lấy e mũ từng điểm số
# hint en: Take e to each score
def softmax(scores):
    powers = 2 ** (scores - scores.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)
