def minibatches(x, y, batch_size, order):
    x, y = x[order], y[order]
    count = -(-len(x) // batch_size)
    return [(x[k * batch_size:(k + 1) * batch_size], y[k * batch_size:(k + 1) * batch_size]) for k in range(count)]
