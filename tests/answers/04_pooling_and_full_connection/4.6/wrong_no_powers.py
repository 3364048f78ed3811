# hint vi: Lấy e mũ từng điểm số
# hint en: Take e to each score
def softmax(scores):
    shifted = scores - scores.min(axis=1, keepdims=True)
    return shifted / shifted.sum(axis=1, keepdims=True)
