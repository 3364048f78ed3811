import math


def nearest_neighbour(known, labels, query):
    place = min(range(len(known)), key=lambda i: math.dist(known[i].tolist(), query.tolist()))
    return labels[place]
