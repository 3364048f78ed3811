# hint vi: Mọi điểm số đều âm
# hint en: All scores are far below 0
def softmax(scores):
    powers = np.exp(np.clip(scores, -500, 500))
    return powers / powers.sum(axis=1, keepdims=True)
