# hint vi: là một bức ảnh
# hint en: is one picture
def nearest_neighbour(features, labels, query):
    return labels[np.argmin(np.linalg.norm(features.astype(float) - query))]
