import math


def nearest_neighbour(features, labels, query):
    place = min(range(len(features)), key=lambda i: math.dist(features[i].tolist(), query.tolist()))
    return labels[place]
