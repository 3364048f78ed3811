def nearest_neighbour(features, labels, query):
    distances = np.linalg.norm(features.astype(float) - query, axis=1)
    return labels[np.argmin(distances)]
