# hint vi: hai cặp, mỗi cặp gồm
# hint en: two pairs, each of
def minibatches(x, y, batch_size, order):
    return [(x[i], y[i]) for i in order]
