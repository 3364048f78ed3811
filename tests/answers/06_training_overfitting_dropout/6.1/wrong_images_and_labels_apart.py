# hint vi: hai cặp, mỗi cặp gồm
# hint en: two pairs, each of
def minibatches(x, y, batch_size, order):
    pieces = [order[s:s + batch_size] for s in range(0, len(order), batch_size)]
    return [x[piece] for piece in pieces], [y[piece] for piece in pieces]
