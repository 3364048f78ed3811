# hint vi: không vay ảnh
# hint en: it borrows none
def minibatches(x, y, batch_size, order):
    return [(x[piece], y[piece]) for piece in np.array_split(order, batch_size)]
