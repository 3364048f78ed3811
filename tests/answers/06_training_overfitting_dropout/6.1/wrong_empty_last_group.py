# hint vi: hai cặp, mỗi cặp gồm
# hint en: two pairs, each of
def minibatches(x, y, batch_size, order):
    groups = []
    for k in range(len(order) // batch_size + 1):
        piece = order[k * batch_size:(k + 1) * batch_size]
        groups.append((x[piece], y[piece]))
    return groups
