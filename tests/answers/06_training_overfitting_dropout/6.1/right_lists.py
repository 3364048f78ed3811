def minibatches(x, y, batch_size, order):
    pairs = [(x[i].tolist(), int(y[i])) for i in order]
    return [tuple(map(list, zip(*pairs[s:s + batch_size]))) for s in range(0, len(pairs), batch_size)]
