def minibatches(x, y, batch_size, order):
    groups, left = [], list(order)
    while left:
        piece, left = left[:batch_size], left[batch_size:]
        groups.append([np.take(x, piece, axis=0), np.take(y, piece)])
    return groups
