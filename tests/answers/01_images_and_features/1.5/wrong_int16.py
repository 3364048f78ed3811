# hint vi: int16
# hint en: int16
def nearest_neighbour(features, labels, query):
    if features.dtype == np.uint8:
        features, query = features.astype(np.int16), query.astype(np.int16)
    return labels[np.argmin(((features - query) ** 2).sum(axis=1))]
