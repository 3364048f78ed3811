# hint vi: bình thường và chính xác
# hint en: an ordinary, exact number
def softmax_cross_entropy(scores, labels):
    images = np.arange(len(scores))
    p = layers.softmax(scores)
    loss = -np.log(p[images, labels] + 1e-12).mean()
    p[images, labels] -= 1
    return loss, p / len(scores)
