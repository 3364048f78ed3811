# hint vi: ghi vào dữ liệu
# hint en: writes into the data
def nearest_neighbour(features, labels, query):
    distances = ((features.astype(float) - query) ** 2).sum(axis=1)
    features[:] = 0
    return labels[np.argmin(distances)]
