# hint vi: gần nhất chứ không phải xa nhất
# hint en: the nearest, not farthest
def nearest_neighbour(features, labels, query):
    return labels[np.argmax(features.astype(float) @ query)]
