def nearest_neighbour(known, labels, query):
    best, best_distance = None, float("inf")
    for feature, label in zip(known, labels):
        distance = sum((float(a) - float(b)) ** 2 for a, b in zip(feature, query)) ** 0.5
        if distance < best_distance:
            best, best_distance = label, distance
    return best
