# hint vi: Điểm số là số nguyên
# hint en: The scores are whole numbers
def softmax(scores):
    result = np.zeros_like(scores)
    for n, row in enumerate(scores):
        powers = np.exp(row - row.max())
        result[n] = powers / powers.sum()
    return result
