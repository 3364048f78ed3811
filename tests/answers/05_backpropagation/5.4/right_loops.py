import math


def softmax_cross_entropy(scores, labels):
    count, classes = scores.shape
    loss, dscores = 0, np.zeros(scores.shape)
    for n in range(count):
        largest = max(scores[n])
        total = sum(math.exp(z - largest) for z in scores[n])
        for k in range(classes):
            dscores[n, k] = math.exp(scores[n, k] - largest) / total / count
        dscores[n, labels[n]] -= 1 / count
        loss += (math.log(total) - (scores[n, labels[n]] - largest)) / count
    return loss, dscores
