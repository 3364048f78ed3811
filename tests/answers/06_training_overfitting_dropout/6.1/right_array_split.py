def minibatches(x, y, batch_size, order):
    cuts = range(batch_size, len(order), batch_size)
    return list(zip(np.split(x[order], cuts), np.split(y[order], cuts)))
