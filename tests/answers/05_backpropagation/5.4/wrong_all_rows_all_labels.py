# hint vi: lớp đúng được 0.5 ở ảnh này
# hint en: the right class has 0.5 in one
def softmax_cross_entropy(scores, labels):
    p = layers.softmax(scores)
    loss = -np.log(p[:, labels]).mean()
    p[:, labels] -= 1
    return loss, p / len(scores)
