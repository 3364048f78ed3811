# hint vi: ghi vào mảng mà nó nhận được
# hint en: writes into an array that it was given
def minibatches(x, y, batch_size, order):
    x[:], y[:] = x[order], y[order]
    return [(x[s:s + batch_size], y[s:s + batch_size]) for s in range(0, len(x), batch_size)]
