# hint vi: hai cặp, mỗi cặp gồm
# hint en: two pairs, each of
def minibatches(x, y, batch_size, order):
    return [x[order[s:s + batch_size]] for s in range(0, len(order), batch_size)]
