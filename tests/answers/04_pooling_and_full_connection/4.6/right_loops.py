import math


def softmax(scores):
    result = np.zeros(scores.shape)
    for n in range(scores.shape[0]):
        largest = max(scores[n])
        powers = [math.exp(score - largest) for score in scores[n]]
        for k in range(scores.shape[1]):
            result[n, k] = powers[k] / sum(powers)
    return result
