# hint vi: xác suất trừ đáp án
# hint en: probability minus target
def softmax_cross_entropy(scores, labels):
    p = layers.softmax(scores)
    return -np.log(p[np.arange(len(scores)), labels]).mean(), p / len(scores)
