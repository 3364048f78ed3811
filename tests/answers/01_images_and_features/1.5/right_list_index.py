def nearest_neighbour(features, labels, query):
    distances = []
    for row in features:
        distances.append(np.sqrt(np.sum((row.astype(float) - query.astype(float)) ** 2)))
    return labels[distances.index(min(distances))]
