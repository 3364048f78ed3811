# hint vi: mỗi hàng của features là một bức ảnh
# hint en: each row of features is one picture
def nearest_neighbour(features, labels, query):
    return labels[np.argmin(np.abs(features[:, 0].astype(float) - query[0]))]
