# hint vi: gần nhất chứ không phải xa nhất
# hint en: nearest, not farthest
def nearest_neighbour(known, labels, query):
    return labels[np.argmax(((known.astype(float) - query) ** 2).sum(axis=1))]
