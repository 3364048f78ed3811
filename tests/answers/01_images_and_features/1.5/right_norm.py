def nearest_neighbour(known, labels, query):
    distances = np.linalg.norm(known.astype(float) - query, axis=1)
    return labels[np.argmin(distances)]
