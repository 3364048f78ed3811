# hint vi: cách đều
# hint en: equally far
def nearest_neighbour(known, labels, query):
    best, best_distance = None, float("inf")
    for feature, label in zip(known, labels):
        distance = ((feature.astype(float) - query) ** 2).sum()
        if distance <= best_distance:
            best, best_distance = label, distance
    return best
