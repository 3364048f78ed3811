# hint vi: hiệu âm và hiệu dương
# hint en: negative and positive differences
def nearest_neighbour(known, labels, query):
    return labels[np.argmin((known.astype(float) - query).sum(axis=1))]
