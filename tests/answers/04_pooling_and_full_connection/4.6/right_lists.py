import math


def softmax(scores):
    return [[1 / sum(math.exp(min(other - score, 700)) for other in row) for score in row] for row in scores.tolist()]
