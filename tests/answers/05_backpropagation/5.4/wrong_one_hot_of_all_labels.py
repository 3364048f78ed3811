# hint vi: Mỗi hàng của gradient cộng lại
# hint en: Each row of the gradient must add up
def softmax_cross_entropy(scores, labels):
    p = layers.softmax(scores)
    loss = -np.log(p[np.arange(len(scores)), labels]).mean()
    p[:, labels] -= 1
    return loss, p / len(scores)
