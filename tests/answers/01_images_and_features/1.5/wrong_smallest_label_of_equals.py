# hint vi: cách đều
# hint en: equally far
def nearest_neighbour(features, labels, query):
    d = ((features.astype(float) - query) ** 2).sum(axis=1)
    return min(zip(d, labels))[1]
