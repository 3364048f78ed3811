# hint vi: lớp đúng được 0.5 ở ảnh này
# hint en: the right class has 0.5 in one
def softmax_cross_entropy(scores, labels):
    images = np.arange(len(scores))
    p = layers.softmax(scores)
    loss = -np.log(p[images, labels[::-1]]).mean()
    p[images, labels[::-1]] -= 1
    return loss, p / len(scores)
