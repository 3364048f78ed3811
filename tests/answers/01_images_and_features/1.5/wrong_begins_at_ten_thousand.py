# hint vi: rất xa
# hint en: very far away
def nearest_neighbour(features, labels, query):
    best, bd = labels[0], 10000
    for f, l in zip(features, labels):
        d = ((f.astype(float) - query) ** 2).sum()
        if d < bd: best, bd = l, d
    return best
