# hint vi: khoảng cách Euclid
# hint en: Euclidean distance
def nearest_neighbour(features, labels, query):
    return labels[np.argmin((np.abs(features.astype(float) - query) ** 3).sum(axis=1))]
