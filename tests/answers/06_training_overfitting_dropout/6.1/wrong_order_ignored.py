# hint vi: ảnh nào phải đi với nhãn
# hint en: a label goes with its image
def minibatches(x, y, batch_size, order):
    return [(x[s:s + batch_size], y[s:s + batch_size]) for s in range(0, len(x), batch_size)]
