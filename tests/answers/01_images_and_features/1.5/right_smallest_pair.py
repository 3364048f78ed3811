def nearest_neighbour(features, labels, query):
    return min(((sum((float(a) - float(b)) ** 2 for a, b in zip(f, query)), i, l) for i, (f, l) in enumerate(zip(features, labels))))[2]
