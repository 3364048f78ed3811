# hint vi: hai cặp, mỗi cặp gồm
# hint en: two pairs, each of
def minibatches(x, y, batch_size, order):
    order = np.random.default_rng(0).permutation(len(x))
    pieces = [order[s:s + batch_size] for s in range(0, len(order), batch_size)]
    return [(x[piece], y[piece]) for piece in pieces]
