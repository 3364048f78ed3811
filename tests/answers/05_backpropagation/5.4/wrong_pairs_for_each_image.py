# hint vi: vẫn chỉ trả về một loss
# hint en: still one loss
def softmax_cross_entropy(scores, labels):
    p = layers.softmax(scores)
    loss = [-np.log(p[n, label]) for n, label in enumerate(labels)]
    p[np.arange(len(scores)), labels] -= 1
    return *loss, p / len(scores)
