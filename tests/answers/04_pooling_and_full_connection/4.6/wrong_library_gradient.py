# hint vi: course_utils.layers.softmax
# hint en: course_utils.layers.softmax
def softmax(scores):
    labels = np.zeros(len(scores), int)
    _, gradient = layers.softmax_cross_entropy(scores, labels)
    gradient = gradient * len(scores)
    gradient[:, 0] += 1
    return gradient
