# hint vi: ghi vào dữ liệu
# hint en: writes into the data
def nearest_neighbour(features, labels, query):
    d = ((features.astype(float) - query) ** 2).sum(axis=1)
    r = labels[d.argmin()]
    labels.sort()
    return r
