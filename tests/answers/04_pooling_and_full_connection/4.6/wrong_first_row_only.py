# hint vi: Hai ảnh
# hint en: Two images
def softmax(scores):
    powers = np.exp(scores[0] - scores[0].max())
    return (powers / powers.sum()).reshape(1, -1)
