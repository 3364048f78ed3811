def minibatches(x, y, batch_size, order):
    if len(order) == 0:
        return []
    first = order[:batch_size]
    return [(x[first], y[first])] + minibatches(x, y, batch_size, order[batch_size:])
