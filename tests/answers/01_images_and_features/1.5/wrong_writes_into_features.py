# hint vi: ghi vào dữ liệu
# hint en: writes into the data
def nearest_neighbour(known, labels, query):
    distances = ((known.astype(float) - query) ** 2).sum(axis=1)
    known[:] = 0
    return labels[np.argmin(distances)]
